import type { FieldError } from '@jianghan/shared/refusal';

export interface ErrorsProps {
  errors: readonly FieldError[];
  /** Changes with every attempt, so that a second failure takes the focus again. */
  attempt?: number;
}

/** One line for each field, in the order given. */
export function onePerField(errors: readonly FieldError[]): FieldError[] {
  return [...new Map(errors.map((error) => [error.field, error] as const).reverse()).values()].reverse();
}
