import { Icon } from '../icon';
import { signOf, type TagProps } from './props';
import './style.css';

/** A state on its tint, 24 px high. */
export function Tag(props: TagProps) {
  return (
    <span className={`tag tag-${props.tone}`}>
      <Icon name={signOf(props)} size={16} />
      <span>{props.children}</span>
    </span>
  );
}

/** A state in the line of text: sign and word. */
export function State(props: TagProps) {
  return (
    <span className={`state state-${props.tone}`}>
      <Icon name={signOf(props)} size={16} />
      <span>{props.children}</span>
    </span>
  );
}
