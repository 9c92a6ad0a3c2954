import { type BlockProps, blockClass } from './props';
import './style.css';

/** One white surface; what lies inside is parted by hairlines. */
export function Block(props: BlockProps) {
  const Element = props.label ? 'section' : 'div';
  return (
    <Element id={props.id} className={blockClass(props)} aria-label={props.label}>
      {props.children}
    </Element>
  );
}
