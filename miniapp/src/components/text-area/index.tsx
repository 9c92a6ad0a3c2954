import { Textarea, View } from '@tarojs/components';
import { fieldId } from '../field/props';
import { FieldError } from '../field-error';
import '../field/style.css';
import type { TextAreaProps } from './props';
import './style.css';

/** Several lines of text. */
export function TextArea({ name, label, value, onChange, hint, error, maxLength, disabled }: TextAreaProps) {
  const id = fieldId(name);
  const spoken = { 'aria-label': [label, error].filter(Boolean).join('，') };
  return (
    <View className={error ? 'field field-bad' : 'field'} id={id}>
      <View className="field-label">{label}</View>
      {hint && <View className="field-hint">{hint}</View>}
      <View className="field-line">
        <Textarea
          className="field-input text-area"
          value={value}
          maxlength={maxLength ?? -1}
          disabled={disabled}
          autoHeight
          onInput={(event) => onChange(event.detail.value)}
          {...spoken}
        />
      </View>
      <FieldError id={`${id}-error`} error={error} />
    </View>
  );
}
