import { Icon } from '../icon';
import { DOT, type TimelineProps, WHEN } from './props';
import './style.css';

/** From first to last: the past solid, now coloured, the future quiet. */
export function Timeline({ items, label }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map(({ key, when, title, note, action }) => (
        <li key={key} className={`timeline-item timeline-${when}`} aria-current={when === 'now' ? 'step' : undefined}>
          <span className="timeline-dot">
            <Icon name={DOT[when]} size={24} label={WHEN[when]} />
          </span>
          <div className="timeline-words">
            <div className="timeline-title">{title}</div>
            {note && <div className="timeline-note">{note}</div>}
            {action}
          </div>
        </li>
      ))}
    </ol>
  );
}
