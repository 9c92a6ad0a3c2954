import { Icon } from '../icon';
import { NOTICE_SIGN, type NoticeProps } from './props';
import '../block/style.css';
import './style.css';

/** Something to know before going on. */
export function Notice({ tone = 'blue', title, children, urgent }: NoticeProps) {
  return (
    <div className={`notice surface notice-${tone}`} role={urgent ? 'alert' : undefined}>
      <span className="notice-sign">
        <Icon name={NOTICE_SIGN[tone]} size={24} />
      </span>
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
