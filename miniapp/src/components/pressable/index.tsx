import { View } from '@tarojs/components';
import type { PressableProps } from './props';
import './style.css';

/** Anything of one's own drawing that can be pressed. */
export function Pressable({ onPress, label, pressed, expanded, disabled, className, ...rest }: PressableProps) {
  const spoken = {
    'aria-role': 'button',
    ...(label ? { 'aria-label': label } : {}),
    ...(pressed === undefined ? {} : { 'aria-selected': pressed }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
    ...(disabled ? { 'aria-disabled': true } : {}),
  };
  return (
    <View className={`pressable ${className ?? ''}`} onClick={disabled ? undefined : onPress} {...spoken} {...rest} />
  );
}
