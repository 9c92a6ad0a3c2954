import { Text as NativeText, View } from '@tarojs/components';
import { type TextProps, textClass } from './props';
import './style.css';

export function Text(props: TextProps) {
  return (
    <NativeText id={props.id} className={textClass(props)}>
      {props.children}
    </NativeText>
  );
}

export function Paragraph(props: TextProps) {
  return (
    <View id={props.id} className={`paragraph ${textClass(props)}`}>
      {props.children}
    </View>
  );
}
