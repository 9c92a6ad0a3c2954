/**
 * What became of one attempt. `refused`: this channel will never reach this person with this message. `failed`: our
 * template, field or setting is wrong, and no retry mends that. `later`: nobody knows, or the other side is busy.
 * `not_asked`: nothing left the house.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'refused' | 'failed' | 'later' | 'not_asked' | 'dropped'; reason: string };

export const SENT: Outcome = { kind: 'sent' };

/** The other side said no before it sent anything: what was counted for this message is still the person's. */
export function creditIsBack(reason: string | null): boolean {
  return reason !== 'no_answer';
}
