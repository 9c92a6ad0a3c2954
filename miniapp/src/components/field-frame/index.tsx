import { View } from '@tarojs/components';
import { FieldError } from '../field-error';
import { errorId, type FieldFrameProps, fieldId } from './props';
import './style.css';

/** Label and hint above an input, and below it what to do. WeChat ties nothing together: an input says its label itself. */
export function FieldFrame({ name, label, hint, error, optional, children }: FieldFrameProps) {
  const id = fieldId(name);
  return (
    <View className={error ? 'field field-bad' : 'field'} id={id}>
      <View className="field-label">
        {label}
        {optional && <View className="field-optional">（选填）</View>}
      </View>
      {hint && <View className="field-hint">{hint}</View>}
      <View className="field-line">{children}</View>
      <FieldError id={errorId(id)} error={error} />
    </View>
  );
}
