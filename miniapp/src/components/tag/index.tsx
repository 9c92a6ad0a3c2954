import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { signOf, type TagProps } from './props';
import './style.css';

/** A state on its tint, 24 px high. */
export function Tag(props: TagProps) {
  return (
    <View className={`tag tag-${props.tone}`}>
      <Icon name={signOf(props)} size={16} />
      <View>{props.children}</View>
    </View>
  );
}

/** A state in the line of text: sign and word. */
export function State(props: TagProps) {
  return (
    <View className={`state state-${props.tone}`}>
      <Icon name={signOf(props)} size={16} />
      <View>{props.children}</View>
    </View>
  );
}
