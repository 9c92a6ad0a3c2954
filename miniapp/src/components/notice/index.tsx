import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { NOTICE_SIGN, type NoticeProps } from './props';
import '../block/style.css';
import './style.css';

/** Something to know before going on. */
export function Notice({ tone = 'blue', title, children, urgent }: NoticeProps) {
  const spoken = urgent ? { 'aria-role': 'alert' } : {};
  return (
    <View className={`notice surface notice-${tone}`} {...spoken}>
      <View className="notice-sign">
        <Icon name={NOTICE_SIGN[tone]} size={24} />
      </View>
      <View className="notice-words">
        {title && <View className="notice-title">{title}</View>}
        {children}
      </View>
    </View>
  );
}
