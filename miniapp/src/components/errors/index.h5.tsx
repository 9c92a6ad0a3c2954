import { useEffect, useRef } from 'react';
import { fieldId } from '../field-frame/props';
import { Icon } from '../icon';
import { type ErrorsProps, onePerField } from './props';
import './style.css';

function jumpTo(field: string) {
  const target = document.getElementById(fieldId(field));
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}

/** What is wrong, on top of the form; each line leads to its field. Takes the focus when it appears. */
export function Errors({ errors, attempt = 0 }: ErrorsProps) {
  const box = useRef<HTMLElement>(null);
  const some = errors.length > 0;
  useEffect(() => {
    if (some && attempt >= 0) box.current?.focus();
  }, [some, attempt]);
  if (!some) return null;
  const lines = onePerField(errors);
  return (
    <section ref={box} className="errors" tabIndex={-1} role="alert" aria-labelledby="errors-title">
      <h2 className="errors-title" id="errors-title">
        <Icon name="warning" size={24} />
        {`有 ${lines.length} 处要改`}
      </h2>
      <ul>
        {lines.map(({ field, message }) => (
          <li key={field}>
            <a
              className="errors-line"
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                jumpTo(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
