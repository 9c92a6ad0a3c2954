import { fieldId } from '../field/props';
import { FieldError } from '../field-error';
import '../field/style.css';
import type { WhenFieldProps } from './props';

/** A date or a time of day, by the browser's own picker. */
export function WhenField({ name, label, value, onChange, hint, error, disabled, kind, from, until }: WhenFieldProps) {
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
        <input
          className="field-input"
          id={id}
          name={name}
          type={kind}
          value={value}
          min={from}
          max={until}
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
