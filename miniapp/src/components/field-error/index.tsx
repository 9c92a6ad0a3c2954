import { View } from '@tarojs/components';
import { Icon } from '../icon';
import type { FieldErrorProps } from './props';
import './style.css';

/** Under a field: what to do, with a sign beside the colour. */
export function FieldError({ id, error }: FieldErrorProps) {
  if (!error) return null;
  return (
    <View className="field-error" id={id}>
      <Icon name="warning" />
      <View>{error}</View>
    </View>
  );
}
