import { FieldFrame } from '../field-frame';
import { tiedTo } from '../field-frame/props';
import type { TextAreaProps } from './props';
import './style.css';

/** Several lines of text. */
export function TextArea({ value, onChange, maxLength, disabled, rows = 4, ...look }: TextAreaProps) {
  return (
    <FieldFrame {...look}>
      <textarea
        className="field-input text-area"
        rows={rows}
        value={value}
        maxLength={maxLength}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        {...tiedTo(look)}
      />
    </FieldFrame>
  );
}
