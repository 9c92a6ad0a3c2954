import { Icon } from '../icon';
import type { SwitchRowProps } from './props';
import '../row/style.css';
import './style.css';

/** A setting that holds at once; it says 开 or 关. */
export function SwitchRow({ title, note, icon, checked, onChange }: SwitchRowProps) {
  return (
    <button type="button" role="switch" aria-checked={checked} className="row" onClick={() => onChange(!checked)}>
      {icon && (
        <span className="row-icon">
          <Icon name={icon} size={24} />
        </span>
      )}
      <span className="row-words">
        <span className="row-title">{title}</span>
        {note && <span className="row-note">{note}</span>}
      </span>
      <span className={checked ? 'switch switch-on' : 'switch'} aria-hidden>
        <span className="switch-track">
          <span className="switch-knob" />
        </span>
        <span className="switch-word">{checked ? '开' : '关'}</span>
      </span>
    </button>
  );
}
