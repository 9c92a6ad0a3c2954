import { correctResult, recordResult } from '@jianghan/shared/hall/contract';
import { asksCeremony, resultsOf } from '@jianghan/shared/hall/flow';
import {
  CORRECTION_REASON_TEXTS,
  CorrectionReason,
  type SheetItem,
  type Ticket,
  VISIT_RESULT_TEXTS,
  type VisitResult,
} from '@jianghan/shared/hall/schemas';
import { useState } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { RadioGroup } from '../components/choice';
import { Errors } from '../components/errors';
import { Form } from '../components/form';
import { errorOf, useCommand } from '../use-command';
import { HallProblem } from './problem';

interface ResultFormProps {
  ticket: Ticket;
  onDone: (item: SheetItem) => void;
}

/** How the visit ended; for one that is over already, what it should have said and why. Nothing is chosen beforehand. */
export function ResultForm({ ticket, onDone }: ResultFormProps) {
  const isCorrection = ticket.state === 'done';
  const record = useCommand(recordResult);
  const correct = useCommand(correctResult);
  const [result, setResult] = useState<VisitResult | null>(null);
  const [ceremony, setCeremony] = useState<'yes' | 'no' | null>(null);
  const [reason, setReason] = useState<CorrectionReason | null>(null);
  const asked = result !== null && asksCeremony(ticket.service, result);
  const { errors, attempt, busy, problem } = isCorrection ? correct : record;
  const send = async () => {
    const params = { ticketId: ticket.ticketId };
    const body = {
      version: ticket.version,
      result: result as VisitResult,
      ...(asked && ceremony !== null ? { ceremony } : {}),
    };
    const item = isCorrection
      ? await correct.run({ params, body: { ...body, reason: reason as CorrectionReason } })
      : await record.run({ params, body });
    if (item !== undefined) onDone(item);
  };
  return (
    <Form label={isCorrection ? '更正结果' : '办理结果'} onSubmit={() => void send()}>
      <Errors errors={errors} attempt={attempt} />
      <HallProblem of={problem} />
      <RadioGroup
        name="result"
        legend={isCorrection ? '应该是' : '办理结果'}
        columns={2}
        options={resultsOf(ticket.service).map((value) => ({ value, label: VISIT_RESULT_TEXTS[value] }))}
        value={result}
        onChange={setResult}
        error={errorOf(errors, 'result')}
      />
      {asked && (
        <RadioGroup
          name="ceremony"
          legend="颁证了吗"
          columns={2}
          options={[
            { value: 'yes', label: '颁了证' },
            { value: 'no', label: '没有颁证' },
          ]}
          value={ceremony}
          onChange={setCeremony}
          error={errorOf(errors, 'ceremony')}
        />
      )}
      {isCorrection && (
        <RadioGroup
          name="reason"
          legend="为什么更正"
          columns={2}
          options={CorrectionReason.options.map((value) => ({ value, label: CORRECTION_REASON_TEXTS[value] }))}
          value={reason}
          onChange={setReason}
          error={errorOf(errors, 'reason')}
        />
      )}
      <Box className="hall-room">
        <Button submit busy={busy} busyText="正在记下">
          {isCorrection ? '更正，原来的留着' : '记下结果'}
        </Button>
      </Box>
    </Form>
  );
}
