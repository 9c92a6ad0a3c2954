import { go } from '../../navigate';
import { TABS } from '../../pages';
import { Icon } from '../icon';
import type { TabBarProps } from './props';
import './style.css';

/** The four places of the app, as a landmark. */
export function TabBar({ current }: TabBarProps) {
  return (
    <nav className="tabs" aria-label="主导航">
      <ul className="tabs-list">
        {TABS.map(({ name, url, text, icon }) => (
          <li key={name}>
            <a
              className={name === current ? 'tabs-link tabs-current' : 'tabs-link'}
              href={url}
              aria-current={name === current ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                if (name !== current) go(url);
              }}
            >
              <Icon name={icon} size={24} />
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
