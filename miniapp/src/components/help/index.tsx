import { View } from '@tarojs/components';
import { callPhone } from '../../call-phone';
import { Icon } from '../icon';
import { contactsOf, type HelpProps } from './props';
import './style.css';

/** Two ways to a person, on every page where somebody may be stuck. */
export function Help(props: HelpProps) {
  return (
    <View className="help">
      {contactsOf(props).map(({ name, phone }) => {
        const spoken = { 'aria-role': 'button', 'aria-label': `打电话给${name} ${phone}` };
        return (
          <View key={phone} className="help-item">
            <View className="help-call" onClick={() => callPhone(phone)} {...spoken}>
              <Icon name="phone" size={24} />
              <View>
                <View className="help-name">{name}</View>
                <View className="help-phone">{phone}</View>
              </View>
            </View>
          </View>
        );
      })}
    </View>
  );
}
