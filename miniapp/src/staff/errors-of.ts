import type { FieldError } from '@jianghan/shared/refusal';
import type { Problem } from '../problem';

/** What does not fit one field is told at that field. */
const AT_FIELD: Readonly<Record<string, FieldError>> = {
  totp_wrong: { field: 'code', message: '动态码不对，或者刚刚用过；请等换一个新的再填' },
};

export function errorsOf(problem: Problem | undefined): readonly FieldError[] {
  if (problem === undefined) return [];
  const atField = AT_FIELD[problem.code];
  return atField ? [atField] : problem.errors;
}
