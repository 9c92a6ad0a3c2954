import type { AbilityResult } from '@jianghan/shared/care/schemas';
import { type Circumstances, type Points, resultOf, unanswered } from '@jianghan/shared/eldercare/self-check';
import { create } from 'zustand';

/** How far somebody has come with the self-check. */
export interface Checked {
  points: Points;
  circumstances: Circumstances;
  /** The item shown, by its place; 26 is what is asked beside the items, 27 the result; null before it begins. */
  at: number | null;
}

const NOTHING: Checked = {
  points: {},
  circumstances: { isInComa: false, isDiagnosed: false, riskEvents: 0 },
  at: null,
};

/**
 * The answers live here while the app is open, so that somebody may pause and come back; they are written nowhere and
 * sent nowhere (P-02). Closing the app is forgetting them.
 */
export const useChecked = create<Checked>(() => NOTHING);

export function forgetChecked(): void {
  useChecked.setState(NOTHING);
}

/** The result for a question to the adviser, where the family decides to send it along; null before the last answer. */
export function keptResult(): AbilityResult | null {
  const { points, circumstances } = useChecked.getState();
  if (unanswered(points).length > 0) return null;
  const { score, level } = resultOf(points, circumstances);
  return { score, level, points };
}
