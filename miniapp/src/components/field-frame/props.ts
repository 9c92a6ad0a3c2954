import type { AriaAttributes, ReactNode } from 'react';

/** What every field has around its input. */
export interface FieldFrameProps {
  /** Path in the request body, such as `partner.idNumber`: the error list finds the field by it. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** What to do, in words; from the schema or the server. */
  error?: string;
  optional?: boolean;
  /** The input, and what stands beside it. */
  children: ReactNode;
}

/** Id of the element that takes the focus when the error list is pressed. */
export const fieldId = (name: string) => `field-${name.replace(/[^\w-]/g, '-')}`;

/** The browser ties an input to its frame: to the label by its id, and to the hint and the error that are read with it. */
export function tiedTo({ name, hint, error }: Pick<FieldFrameProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  const described = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } satisfies AriaAttributes & { id: string; name: string };
}

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;
