import type { ReliefState } from '@jianghan/shared/relief/states';

/** Where a case lies: not taken yet, in work, with somebody else, over. */
type Desk = 'new' | 'work' | 'waiting' | 'done';

const DESKS: Partial<Record<ReliefState, Desk>> = {
  submitted: 'new',
  supplement: 'waiting',
  forwarded: 'waiting',
  publicity: 'waiting',
  paying: 'waiting',
  paid_in_part: 'waiting',
};

/** Once somebody has claimed it, a new case is in work. */
export function deskOf({
  state,
  isOpen,
  claimedBy,
}: {
  state: ReliefState;
  isOpen: boolean;
  claimedBy: string | null;
}): Desk {
  if (!isOpen) return 'done';
  const desk = DESKS[state] ?? 'work';
  return desk === 'new' && claimedBy !== null ? 'work' : desk;
}
