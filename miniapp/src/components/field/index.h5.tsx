import { FieldFrame } from '../field-frame';
import { tiedTo } from '../field-frame/props';
import type { FieldProps, FieldType } from './props';

const NATIVE = {
  text: { type: 'text' },
  tel: { type: 'tel', inputMode: 'tel' },
  idcard: { type: 'text', autoCapitalize: 'characters', spellCheck: false },
  number: { type: 'text', inputMode: 'numeric' },
  code: { type: 'text', inputMode: 'numeric' },
  password: { type: 'password', autoCapitalize: 'none', spellCheck: false },
} as const satisfies Record<FieldType, object>;

export function Field(props: FieldProps) {
  const { name, label, value, onChange, type = 'text', hint, error, optional, action, ...native } = props;
  const look = { name, label, hint, error, optional };
  return (
    <FieldFrame {...look}>
      <input
        className="field-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-required={!optional}
        {...tiedTo(look)}
        {...NATIVE[type]}
        {...native}
      />
      {action}
    </FieldFrame>
  );
}
