import { Picker, View } from '@tarojs/components';
import { fieldId } from '../field/props';
import { FieldError } from '../field-error';
import '../field/style.css';
import type { WhenFieldProps } from './props';

/** A date or a time of day, by the phone's own picker. */
export function WhenField({ name, label, value, onChange, hint, error, disabled, kind, from, until }: WhenFieldProps) {
  const id = fieldId(name);
  const spoken = { 'aria-role': 'button', 'aria-label': [label, value || '未填', error].filter(Boolean).join('，') };
  const bounds = { ...(from ? { start: from } : {}), ...(until ? { end: until } : {}) };
  const input = (
    <View className="field-line">
      <View className="field-input" {...spoken}>
        {value || '请选'}
      </View>
    </View>
  );
  const shared = {
    value,
    disabled,
    ...bounds,
    onChange: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return (
    <View className={error ? 'field field-bad' : 'field'} id={id}>
      <View className="field-label">{label}</View>
      {hint && <View className="field-hint">{hint}</View>}
      {kind === 'date' ? (
        <Picker mode="date" {...shared}>
          {input}
        </Picker>
      ) : (
        <Picker mode="time" {...shared}>
          {input}
        </Picker>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </View>
  );
}
