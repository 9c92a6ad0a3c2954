import { DANGER } from './props';
import './style.css';

/** Danger first, forms later. */
export function DangerNumbers() {
  return (
    <div className="danger">
      <p className="danger-words">
        有人有危险？
        <span className="danger-note">先打电话，再办手续</span>
      </p>
      {DANGER.map(({ phone, who }) => (
        <a key={phone} className="danger-call" href={`tel:${phone}`} aria-label={`${phone} ${who}`}>
          {phone}
        </a>
      ))}
    </div>
  );
}
