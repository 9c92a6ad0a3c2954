import { View } from '@tarojs/components';
import type { LiveRegionProps } from './props';
import './style.css';

/** Results that a screen reader should speak without moving the focus. */
export function LiveRegion({ children, hidden }: LiveRegionProps) {
  const spoken = { 'aria-role': 'status', 'aria-live': 'polite' };
  return (
    <View className={hidden ? 'live-hidden' : ''} {...spoken}>
      {children}
    </View>
  );
}
