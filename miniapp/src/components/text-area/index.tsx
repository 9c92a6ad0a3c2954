import { Textarea } from '@tarojs/components';
import { FieldFrame } from '../field-frame';
import type { TextAreaProps } from './props';
import './style.css';

/** Several lines of text; in WeChat it grows with them. */
export function TextArea({ value, onChange, maxLength, disabled, rows, ...look }: TextAreaProps) {
  const spoken = { 'aria-label': [look.label, look.error].filter(Boolean).join('，') };
  return (
    <FieldFrame {...look}>
      <Textarea
        className="field-input text-area"
        value={value}
        maxlength={maxLength ?? -1}
        disabled={disabled}
        autoHeight
        onInput={(event) => onChange(event.detail.value)}
        {...spoken}
      />
    </FieldFrame>
  );
}
