import { Notice } from '../components/notice';
import type { Problem } from '../problem';

/** Why a step was not taken, spoken at once; fields say their own. */
export function PlacesProblem({ of }: { of: Problem | undefined }) {
  if (of === undefined || of.errors.length > 0 || of.code === 'step_up_required') return null;
  return (
    <Notice tone="warn" title={of.title} urgent>
      {of.detail}
    </Notice>
  );
}
