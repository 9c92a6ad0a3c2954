import { nameKey } from '@jianghan/shared/relief/name-key';
import type { listDecisions, ReliefCase } from '../relief/service';
import type { CaseAccount } from './store-accounts';

type Decided = Awaited<ReturnType<typeof listDecisions>>;

/** What whoever lets money go has to look at: it goes to somebody else, or to an account that no decider has seen. */
export function notesOn(
  account: Pick<CaseAccount, 'holder' | 'setAt'>,
  { name }: Pick<ReliefCase, 'name'>,
  decisions: Decided,
): { isOtherHolder: boolean; isLateAccount: boolean } {
  const decidedAt = grantedLast(decisions)?.decidedAt;
  return {
    isOtherHolder: name === null || nameKey(name) !== nameKey(account.holder),
    isLateAccount: decidedAt !== undefined && account.setAt > decidedAt,
  };
}

/** The decision by which money is paid now. */
export function grantedLast(decisions: Decided): Decided[number] | undefined {
  return decisions.findLast(({ outcome, step }) => outcome === 'granted' && step !== 'first');
}
