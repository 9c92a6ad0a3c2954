import { randomUUID } from 'node:crypto';
import type { Call } from '../http/call';

/** Under what a job acts: nobody asked, the clock did. */
export function callOfJob(now: Date): Call {
  return { actor: null, staff: null, attempt: null, now, traceId: `job-${randomUUID()}`, isJob: true };
}
