import { REFUSALS } from '@jianghan/shared/refusal';

/** Words for what the server never said: the request did not reach it, or its answer did not reach us. */
export const OWN_WORDS = {
  no_network: { title: '网络没有连上', detail: '您填的都在。请检查网络后再试，或拨打 12345。' },
} as const;

export type ProblemCode = keyof typeof REFUSALS | keyof typeof OWN_WORDS;

/** Title and advice for a code; an unknown one, from a newer server, reads as our fault. */
export function wordsFor(code: string): { title: string; detail: string } {
  const known: Record<string, { title: string; detail: string }> = { ...REFUSALS, ...OWN_WORDS };
  return known[code] ?? REFUSALS.broken;
}
