import { FieldError } from '../field-error';
import { type FieldProps, type FieldType, fieldId } from './props';
import './style.css';

const NATIVE = {
  text: { type: 'text' },
  tel: { type: 'tel', inputMode: 'tel' },
  idcard: { type: 'text', autoCapitalize: 'characters', spellCheck: false },
  number: { type: 'text', inputMode: 'numeric' },
  code: { type: 'text', inputMode: 'numeric' },
  password: { type: 'password', autoCapitalize: 'none', spellCheck: false },
} as const satisfies Record<FieldType, object>;

export function Field(props: FieldProps) {
  const { name, label, value, onChange, type = 'text', hint, error, optional, action, ...native } = props;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">（选填）</span>}
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
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          aria-required={!optional}
          {...NATIVE[type]}
          {...native}
        />
        {action}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
