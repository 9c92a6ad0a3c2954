import { View } from '@tarojs/components';
import { callPhone } from '../../call-phone';
import { DANGER } from './props';
import './style.css';

/** Danger first, forms later. */
export function DangerNumbers() {
  return (
    <View className="danger">
      <View className="danger-words">
        有人有危险？
        <View className="danger-note">先打电话，再办手续</View>
      </View>
      {DANGER.map(({ phone, who }) => {
        const spoken = { 'aria-role': 'button', 'aria-label': `${phone} ${who}` };
        return (
          <View key={phone} className="danger-call" onClick={() => callPhone(phone)} {...spoken}>
            {phone}
          </View>
        );
      })}
    </View>
  );
}
