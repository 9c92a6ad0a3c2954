import { Icon } from '../icon';
import type { FieldErrorProps } from './props';
import './style.css';

/** Under a field: what to do, with a sign beside the colour. */
export function FieldError({ id, error }: FieldErrorProps) {
  if (!error) return null;
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" />
      <span>{error}</span>
    </p>
  );
}
