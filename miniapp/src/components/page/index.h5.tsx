import { type ReactNode, useEffect } from 'react';
import { goBack } from '../../navigate';
import { usePageTitle } from '../../page-title';
import { useTheme } from '../../theme/theme';
import { Form } from '../form';
import { Icon } from '../icon';
import { NetBar } from '../net-bar';
import { TabBar } from '../tab-bar';
import { ElderTools } from './elder-tools';
import { useFocusOnArrival } from './focus-on-arrival';
import { APP_NAME, type PageProps } from './props';
import './style.css';

function NavBar({ title, tab, ownHeading, fallback }: PageProps) {
  const Title = ownHeading ? 'p' : 'h1';
  return (
    <div className="navbar">
      {!tab && (
        <button type="button" className="navbar-back" aria-label="返回" onClick={() => goBack(fallback)}>
          <Icon name="back" size={24} />
        </button>
      )}
      <Title className="navbar-title">{title}</Title>
    </div>
  );
}

function Body({ onSubmit, children }: { onSubmit?: () => void; children: ReactNode }) {
  return onSubmit ? <Form onSubmit={onSubmit}>{children}</Form> : children;
}

export function Page(props: PageProps) {
  const { title, documentTitle, children, tab, bar, onSubmit, phone, tool, staleAt, withoutTabs } = props;
  const { elder, className } = useTheme();
  const main = useFocusOnArrival();
  const spokenTitle = documentTitle ?? title;
  usePageTitle(spokenTitle === APP_NAME ? APP_NAME : `${spokenTitle} · ${APP_NAME}`);
  useEffect(() => {
    document.documentElement.className = className;
  }, [className]);
  return (
    <div className={`${className} page${tab && !withoutTabs ? ' page-tabbed' : ''}`}>
      <header className="page-head">
        <NavBar {...props} />
        <NetBar staleAt={staleAt} />
      </header>
      <main className="page-main" tabIndex={-1} ref={main}>
        <Body onSubmit={onSubmit}>
          <div className="page-content">
            {elder && <ElderTools phone={phone} tool={tool} />}
            {children}
          </div>
          {bar && <div className="page-bar">{bar}</div>}
        </Body>
      </main>
      {tab && !withoutTabs && <TabBar current={tab} />}
    </div>
  );
}
