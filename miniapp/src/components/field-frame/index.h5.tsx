import { FieldError } from '../field-error';
import { errorId, type FieldFrameProps, fieldId, hintId } from './props';
import './style.css';

/** Label and hint above an input, and below it what to do. */
export function FieldFrame({ name, label, hint, error, optional, children }: FieldFrameProps) {
  const id = fieldId(name);
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">（选填）</span>}
      </label>
      {hint && (
        <p className="field-hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      <div className="field-line">{children}</div>
      <FieldError id={errorId(id)} error={error} />
    </div>
  );
}
