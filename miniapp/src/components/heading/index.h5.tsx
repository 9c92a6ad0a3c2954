import { type HeadingProps, headingClass } from './props';
import './style.css';

export function Heading(props: HeadingProps) {
  const Element = `h${props.level}` as const;
  return (
    <div className={headingClass(props)}>
      <Element id={props.id} tabIndex={-1} className="heading-words">
        {props.children}
      </Element>
      {props.aside && <span className="heading-aside">{props.aside}</span>}
    </div>
  );
}
