import { Picker, View } from '@tarojs/components';
import { FieldFrame } from '../field-frame';
import type { WhenFieldProps } from './props';

/** A date or a time of day, by the phone's own picker. */
export function WhenField({ value, onChange, disabled, kind, from, until, ...look }: WhenFieldProps) {
  const spoken = {
    'aria-role': 'button',
    'aria-label': [look.label, value || '未填', look.error].filter(Boolean).join('，'),
  };
  const bounds = { ...(from ? { start: from } : {}), ...(until ? { end: until } : {}) };
  const input = (
    <View className="field-input" {...spoken}>
      {value || '请选'}
    </View>
  );
  const shared = {
    value,
    disabled,
    ...bounds,
    onChange: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return (
    <FieldFrame {...look}>
      {kind === 'date' ? (
        <Picker className="field-picker" mode="date" {...shared}>
          {input}
        </Picker>
      ) : (
        <Picker className="field-picker" mode="time" {...shared}>
          {input}
        </Picker>
      )}
    </FieldFrame>
  );
}
