import { Box } from '../components/box';
import { Notice } from '../components/notice';
import type { Problem } from '../problem';
import { tellRefusal } from './words';

/** Why a step was not taken, spoken at once; fields say their own. */
export function HallProblem({ of }: { of: Problem | undefined }) {
  if (of === undefined || of.errors.length > 0) return null;
  return (
    <Box className="hall-problem">
      <Notice tone="warn" title={of.title} urgent>
        {tellRefusal(of)}
      </Notice>
    </Box>
  );
}
