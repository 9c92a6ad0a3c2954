import { Input, View } from '@tarojs/components';
import { FieldError } from '../field-error';
import { type FieldProps, type FieldType, fieldId } from './props';
import './style.css';

const KEYBOARD = {
  text: 'text',
  tel: 'number',
  idcard: 'idcard',
  number: 'number',
  code: 'number',
  password: 'text',
} as const satisfies Record<FieldType, string>;

export function Field(props: FieldProps) {
  const {
    name,
    label,
    value,
    onChange,
    type = 'text',
    hint,
    error,
    optional,
    maxLength,
    disabled,
    onBlur,
    action,
  } = props;
  const id = fieldId(name);
  const spoken = { 'aria-label': [label, optional && '选填', error].filter(Boolean).join('，') };
  return (
    <View className={error ? 'field field-bad' : 'field'} id={id}>
      <View className="field-label">
        {label}
        {optional && <View className="field-optional">（选填）</View>}
      </View>
      {hint && <View className="field-hint">{hint}</View>}
      <View className="field-line">
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
      </View>
      <FieldError id={`${id}-error`} error={error} />
    </View>
  );
}
