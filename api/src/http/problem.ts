import { type FieldError, type Problem, REFUSALS, type Refusal, type RefusalCode } from '@jianghan/shared/refusal';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

interface Said {
  code: RefusalCode;
  data?: Refusal['data'];
  fields?: readonly FieldError[];
}

/** RFC 9457 document of a refusal. `type` points into the API page; clients read `code`. */
export function problemOf({ code, data, fields = [] }: Said, traceId: string): Problem {
  const { status, title, detail } = REFUSALS[code];
  return {
    type: `/api/docs#${code}`,
    title,
    status,
    code,
    detail,
    errors: [...fields],
    traceId,
    ...(data === undefined ? {} : { data }),
  };
}
