import { Icon } from '../icon';
import { contactsOf, type HelpProps } from './props';
import './style.css';

/** Two ways to a person, on every page where somebody may be stuck. */
export function Help(props: HelpProps) {
  return (
    <ul className="help" aria-label="电话求助">
      {contactsOf(props).map(({ name, phone }) => (
        <li key={phone} className="help-item">
          <a className="help-call" href={`tel:${phone}`}>
            <Icon name="phone" size={24} />
            <span>
              <span className="help-name">{name}</span>
              <span className="help-phone">{phone}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
