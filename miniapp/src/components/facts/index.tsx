import { View } from '@tarojs/components';
import { callPhone } from '../../call-phone';
import type { FactsProps } from './props';
import '../block/style.css';
import './style.css';

/** Who has it, by when, next, phone: two by two. */
export function Facts({ items }: FactsProps) {
  return (
    <View className="facts surface">
      {items.map(({ label, value, phone }) => (
        <View key={label} className="facts-cell" onClick={phone ? () => callPhone(phone) : undefined}>
          <View className="facts-label">{label}</View>
          <View className={phone ? 'facts-value facts-phone' : 'facts-value'}>{value}</View>
        </View>
      ))}
    </View>
  );
}
