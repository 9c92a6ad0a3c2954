import { type IconProps, sideOf } from './props';
import { FILLED, SHAPES } from './shapes';
import './style.css';

/** A drawing beside words; it takes the colour of its surroundings. */
export function Icon({ name, size = 20, label }: IconProps) {
  const side = sideOf(size);
  return (
    <svg
      className="icon icon-drawn"
      role="img"
      aria-label={label}
      aria-hidden={!label}
      style={{ width: side, height: side }}
      viewBox="0 0 24 24"
      focusable="false"
    >
      <path d={SHAPES[name]} />
      {FILLED[name] && <path className="icon-filled" d={FILLED[name]} />}
    </svg>
  );
}
