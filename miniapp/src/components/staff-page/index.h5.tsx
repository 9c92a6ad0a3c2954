import { type ReactNode, useEffect } from 'react';
import { goBack } from '../../navigate';
import { usePageTitle } from '../../page-title';
import { STAFF_HOME } from '../../staff-session';
import { useTheme } from '../../theme/theme';
import { Form } from '../form';
import { Icon } from '../icon';
import { NetBar } from '../net-bar';
import { ElderTools } from '../page/elder-tools';
import { useFocusOnArrival } from '../page/focus-on-arrival';
import { APP_NAME } from '../page/props';
import '../page/style.css';
import { StepUpSheet } from '../step-up-sheet';
import { StaffBar } from './bar';
import type { StaffPageProps } from './props';
import './style.css';

function BackButton({ list, isOpen, onBackToList, fallback = STAFF_HOME }: StaffPageProps) {
  const toList = list !== undefined && isOpen && onBackToList !== undefined;
  const button = (className: string, onClick: () => void, label: string) => (
    <button type="button" className={`navbar-back ${className}`} aria-label={label} onClick={onClick}>
      <Icon name="back" size={24} />
    </button>
  );
  return (
    <>
      {toList && button('staff-narrow', onBackToList, '返回列表')}
      {button(toList ? 'staff-wide' : '', () => goBack(fallback), '返回')}
    </>
  );
}

function Body({ onSubmit, children }: { onSubmit?: () => void; children: ReactNode }) {
  return onSubmit ? <Form onSubmit={onSubmit}>{children}</Form> : children;
}

/** The desk: a bar with who works here, and on a wide screen the list beside what was chosen from it. */
export function StaffPage(props: StaffPageProps) {
  const { title, documentTitle = title, list, listLabel, isOpen = false, wide, children, bar, onSubmit } = props;
  const { elder, className } = useTheme();
  const main = useFocusOnArrival();
  usePageTitle(`${documentTitle} · ${APP_NAME}`);
  useEffect(() => {
    document.documentElement.className = className;
  }, [className]);
  const panes = list === undefined ? 'staff-alone' : `staff-panes ${isOpen ? 'staff-open' : 'staff-choosing'}`;
  return (
    <div className={`${className} page staff-page`}>
      <header className="page-head staff-head">
        <StaffBar />
        <div className="navbar staff-nav">
          <BackButton {...props} />
          <h1 className="navbar-title">{title}</h1>
        </div>
        <NetBar staleAt={props.staleAt} />
      </header>
      <main className={`page-main ${panes}`} tabIndex={-1} ref={main}>
        {list !== undefined && (
          <section className="staff-list" aria-label={listLabel}>
            {list}
          </section>
        )}
        <div className={wide ? 'staff-case staff-case-wide' : 'staff-case'}>
          <Body onSubmit={onSubmit}>
            <div className="page-content">
              {elder && <ElderTools phone={props.phone} tool={props.tool} />}
              {children}
            </div>
            {bar && <div className="page-bar">{bar}</div>}
          </Body>
        </div>
      </main>
      <StepUpSheet />
    </div>
  );
}
