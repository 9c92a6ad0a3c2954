import { type TextProps, textClass } from './props';
import './style.css';

export function Text(props: TextProps) {
  return (
    <span id={props.id} className={textClass(props)}>
      {props.children}
    </span>
  );
}

export function Paragraph(props: TextProps) {
  return (
    <p id={props.id} className={`paragraph ${textClass(props)}`}>
      {props.children}
    </p>
  );
}
