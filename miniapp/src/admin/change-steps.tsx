import type { Endpoint, ReplyOf } from '@jianghan/shared/contract';
import type { Effect } from '@jianghan/shared/planning/schemas';
import type { ReactNode } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Errors } from '../components/errors';
import { Form } from '../components/form';
import { Notice } from '../components/notice';
import { Paragraph } from '../components/text';
import type { Problem } from '../problem';
import { Conflicts } from './effect-view';
import type { Change } from './use-change';

interface ChangeStepsProps<P extends Endpoint, A extends Endpoint> {
  change: Change<P, A>;
  /** The fields; shown until the effect is asked, and again on the way back. */
  children: ReactNode;
  /** What the change does, once it is known. */
  effect: ReactNode;
  /** False when what was found forbids the change. */
  possible: boolean;
  onLook: () => void;
  onMade: (made: ReplyOf<A>) => void;
  /** The words of the button that makes the change. */
  doing: string;
}

/** Fill in, look at what it does, make it: two buttons one after the other, never side by side for one press. */
export function ChangeSteps<P extends Endpoint, A extends Endpoint>(props: ChangeStepsProps<P, A>) {
  const { change, children, effect, possible, onLook, onMade, doing } = props;
  const { seen, asking, making } = change;
  const make = async () => {
    const made = await change.make();
    if (made !== undefined) onMade(made);
  };
  if (seen === undefined) {
    return (
      <Form onSubmit={onLook}>
        <Errors errors={asking.errors} attempt={asking.attempt} />
        <Told problem={asking.problem} />
        {children}
        <Box className="admin-actions">
          <Button submit look="line" busy={asking.busy} busyText="正在算">
            先看会怎样
          </Button>
        </Box>
      </Form>
    );
  }
  return (
    <Form onSubmit={make}>
      <Errors errors={making.errors} attempt={making.attempt} />
      <Told problem={making.problem} />
      {effect}
      <Box className="admin-actions">
        {possible && (
          <Button submit busy={making.busy} busyText="正在改">
            {doing}
          </Button>
        )}
        <Button look="line" onPress={change.back}>
          返回修改
        </Button>
      </Box>
    </Form>
  );
}

/** Why it was refused, with the slots that stand in the way. */
function Told({ problem }: { problem: Problem | undefined }) {
  if (problem === undefined || problem.errors.length > 0 || problem.code === 'sign_in_required') return null;
  const conflicts = problem.data?.['conflicts'];
  if (problem.code === 'plan_conflict' && Array.isArray(conflicts)) {
    return <Conflicts conflicts={conflicts as Effect['conflicts']} />;
  }
  return (
    <Notice tone="warn" title={problem.title} urgent>
      <Paragraph>{problem.detail}</Paragraph>
    </Notice>
  );
}
