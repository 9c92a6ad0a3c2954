import type { FactsProps } from './props';
import '../block/style.css';
import './style.css';

/** Who has it, by when, next, phone: two by two. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className="facts surface">
      {items.map(({ label, value, phone }) => (
        <div key={label} className="facts-cell">
          <dt className="facts-label">{label}</dt>
          <dd className="facts-value">
            {phone ? (
              <a className="facts-phone" href={`tel:${phone}`}>
                {value}
              </a>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
