import { FieldFrame } from '../field-frame';
import { tiedTo } from '../field-frame/props';
import type { WhenFieldProps } from './props';

/** A date or a time of day, by the browser's own picker. */
export function WhenField({ value, onChange, disabled, kind, from, until, ...look }: WhenFieldProps) {
  return (
    <FieldFrame {...look}>
      <input
        className="field-input"
        type={kind}
        value={value}
        min={from}
        max={until}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        {...tiedTo(look)}
      />
    </FieldFrame>
  );
}
