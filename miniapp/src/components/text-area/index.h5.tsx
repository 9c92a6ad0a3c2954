import { fieldId } from '../field/props';
import { FieldError } from '../field-error';
import '../field/style.css';
import type { TextAreaProps } from './props';
import './style.css';

/** Several lines of text. */
export function TextArea({ name, label, value, onChange, hint, error, maxLength, disabled, rows = 4 }: TextAreaProps) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="field-line">
        <textarea
          className="field-input text-area"
          id={id}
          name={name}
          rows={rows}
          value={value}
          maxLength={maxLength}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
