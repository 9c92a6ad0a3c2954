import { Input } from '@tarojs/components';
import { FieldFrame } from '../field-frame';
import type { FieldProps, FieldType } from './props';

const KEYBOARD = {
  text: 'text',
  tel: 'number',
  idcard: 'idcard',
  number: 'number',
  code: 'number',
  password: 'text',
} as const satisfies Record<FieldType, string>;

export function Field(props: FieldProps) {
  const { value, onChange, type = 'text', maxLength, disabled, onBlur, action, autoComplete, ...look } = props;
  const spoken = { 'aria-label': [look.label, look.optional && '选填', look.error].filter(Boolean).join('，') };
  return (
    <FieldFrame {...look}>
      <Input
        className="field-input"
        value={value}
        type={KEYBOARD[type]}
        password={type === 'password'}
        maxlength={maxLength ?? -1}
        disabled={disabled}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onBlur}
        {...spoken}
      />
      {action}
    </FieldFrame>
  );
}
