import { Box } from '../components/box';
import { Notice } from '../components/notice';
import type { Problem } from '../problem';
import { tellRefusal } from './words';

/** Why a step was not taken, spoken at once; fields say their own. */
export function CaseworkProblem({ of }: { of: Problem | undefined }) {
  if (of === undefined || of.errors.length > 0 || of.code === 'step_up_required') return null;
  return (
    <Box className="casework-problem">
      <Notice tone="warn" title={of.title} urgent>
        {tellRefusal(of)}
      </Notice>
    </Box>
  );
}
