import { View } from '@tarojs/components';
import { type BlockProps, blockClass } from './props';
import './style.css';

/** One white surface; what lies inside is parted by hairlines. */
export function Block(props: BlockProps) {
  return (
    <View id={props.id} className={blockClass(props)}>
      {props.children}
    </View>
  );
}
