import { Box } from '../components/box';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import type { Problem } from '../problem';

interface ProblemProps {
  of: Problem | undefined;
  /** Reads again what somebody else has changed. */
  onOvertaken?: () => void;
}

/** Why a step was not taken, spoken at once; fields say their own. */
export function CaredeskProblem({ of, onOvertaken }: ProblemProps) {
  if (of === undefined || of.errors.length > 0 || of.code === 'step_up_required') return null;
  const isOvertaken = of.code === 'state_changed' || of.code === 'step_closed';
  return (
    <Box className="caredesk-problem">
      <Notice tone="warn" title={of.title} urgent>
        {tellRefusal(of)}
      </Notice>
      {isOvertaken && onOvertaken !== undefined && (
        <Button look="line" small icon="refresh" onPress={onOvertaken}>
          看最新的情况
        </Button>
      )}
    </Box>
  );
}

function tellRefusal({ code, detail, data = {} }: Problem): string {
  if (code === 'state_changed' && typeof data.stateText === 'string') {
    return `别人刚刚办过，现在是“${data.stateText}”。您写的还在，请看最新的情况再决定。`;
  }
  return detail;
}
