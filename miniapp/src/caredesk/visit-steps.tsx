import { actOnOrderVisit } from '@jianghan/shared/care/contract-desk';
import type { StaffOrderVisitMove } from '@jianghan/shared/care/moves';
import type { OrderVisitView } from '@jianghan/shared/care/views';
import { useState } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { useCommand } from '../use-command';
import { inputOf, type Typed, visitFieldsOf } from './fields';
import { MoveForm } from './move-form';
import { CaredeskProblem } from './problem';

interface VisitStepsProps {
  caseId: string;
  visit: OrderVisitView;
  /** What the visits of this page are told apart by, for who hears the buttons. */
  name: string;
  onDone: (words: string, visit: OrderVisitView) => void;
  onOvertaken: () => void;
}

/** What can be done at one visit: the plain steps by one press, a reason where one is asked for. */
export function VisitSteps({ caseId, visit, name, onDone, onOvertaken }: VisitStepsProps) {
  const acting = useCommand(actOnOrderVisit);
  const [chosen, setChosen] = useState<OrderVisitView['actions'][number]>();
  const [typed, setTyped] = useState<Typed>({});
  const { visitId, version, actions } = visit;
  const fields = chosen === undefined ? [] : visitFieldsOf(chosen.action);
  const close = () => {
    acting.clear();
    setChosen(undefined);
  };
  const send = async ({ action, button }: OrderVisitView['actions'][number]) => {
    const move = { action, input: inputOf(visitFieldsOf(action), typed) } as StaffOrderVisitMove;
    const reply = await acting.run({ params: { caseId, visitId }, body: { version, move } });
    if (reply === undefined) return;
    close();
    setTyped({});
    onDone(`${name}：${button}，已记下`, reply);
  };
  if (chosen !== undefined && actions.some(({ action }) => action === chosen.action)) {
    return (
      <MoveForm
        button={chosen.button}
        fields={fields}
        running={acting}
        typed={typed}
        onTyped={setTyped}
        onSend={() => void send(chosen)}
        onCancel={close}
        onOvertaken={onOvertaken}
      />
    );
  }
  return (
    <>
      <CaredeskProblem of={acting.problem} onOvertaken={onOvertaken} />
      {actions.length > 0 && (
        <Box className="caredesk-acts">
          {actions.map((step, at) => (
            <Button
              key={step.action}
              look={at === 0 ? 'main' : 'line'}
              small
              label={`${step.button}，${name}`}
              busy={acting.busy}
              busyText="正在记下"
              onPress={() => (needsMore(step.action) ? setChosen(step) : void send(step))}
            >
              {step.button}
            </Button>
          ))}
        </Box>
      )}
    </>
  );
}

/** What ends a visit is asked once more, also without a reason to give. */
function needsMore(action: string): boolean {
  return action === 'cancel' || visitFieldsOf(action).length > 0;
}
