import { View } from '@tarojs/components';
import { type HeadingProps, headingClass } from './props';
import './style.css';

export function Heading(props: HeadingProps) {
  const spoken = { 'aria-role': 'heading', 'aria-level': props.level };
  return (
    <View className={headingClass(props)}>
      <View id={props.id} className="heading-words" {...spoken}>
        {props.children}
      </View>
      {props.aside && <View className="heading-aside">{props.aside}</View>}
    </View>
  );
}
