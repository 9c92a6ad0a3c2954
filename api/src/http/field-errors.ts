import type { FieldError } from '@jianghan/shared/refusal';
import { type ZodError, z } from 'zod';

z.config(z.locales.zhCN());

const UNKNOWN_FIELD = '没有这一项';
const WHOLE_BODY = '内容';

/** One entry a field, in the order of the form; a field that nobody declared is named. */
export function fieldErrorsOf(error: ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ field: nameOf(issue.path), message: issue.message }];
    return issue.keys.map((key) => ({ field: nameOf([...issue.path, shortened(key)]), message: UNKNOWN_FIELD }));
  });
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? WHOLE_BODY : path.map(String).join('.');
}

/** A hostile field name may be long; the reply repeats enough of it to find it. */
function shortened(key: string): string {
  return key.length <= 60 ? key : `${key.slice(0, 60)}…`;
}
