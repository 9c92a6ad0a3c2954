import type { FormProps } from './props';

/** A form whose errors we tell ourselves. */
export function Form({ children, onSubmit, label }: FormProps) {
  return (
    <form
      className="form"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
