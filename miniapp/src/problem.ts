import type { FieldError, Problem as ProblemDocument, RefusalData } from '@jianghan/shared/refusal';
import { type ProblemCode, wordsFor } from './messages';

interface Told {
  title?: string;
  detail?: string;
  errors?: readonly FieldError[];
  data?: RefusalData;
  traceId?: string;
}

/** What a call could not do, with the words the person reads. */
export class Problem extends Error {
  readonly title: string;
  readonly detail: string;
  /** Field by field what to do; empty when no field is to blame. */
  readonly errors: readonly FieldError[];
  readonly data: RefusalData | undefined;
  readonly traceId: string | undefined;

  constructor(
    readonly code: ProblemCode,
    told: Told = {},
  ) {
    super(code);
    this.name = 'Problem';
    const words = wordsFor(code);
    this.title = told.title ?? words.title;
    this.detail = told.detail ?? words.detail;
    this.errors = told.errors ?? [];
    this.data = told.data;
    this.traceId = told.traceId;
  }
}

/** Reads an RFC 9457 document; a reply that is none, such as a proxy's page, is a fault on our side. */
export function problemFrom(status: number, body: unknown): Problem {
  const document = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemDocument>;
  if (typeof document.code !== 'string') return new Problem(status === 503 || status === 502 ? 'busy' : 'broken');
  return new Problem(document.code, document);
}
