import { markMissed, recallTicket, returnTicket, startService } from '@jianghan/shared/hall/contract';
import { ticketActions } from '@jianghan/shared/hall/flow';
import type { SheetItem, Ticket } from '@jianghan/shared/hall/schemas';
import { useState } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { type Keys, useKeys } from '../keys';
import { useCommand } from '../use-command';
import { HallProblem } from './problem';
import { ResultForm } from './result-form';

interface TicketActionsProps {
  ticket: Ticket;
  keysOn: boolean;
  onMoved: (item: SheetItem) => void;
}

/** The steps a number can take now, each as a button and as a key. */
export function TicketActions({ ticket, keysOn, onMoved }: TicketActionsProps) {
  const recall = useCommand(recallTicket);
  const start = useCommand(startService);
  const miss = useCommand(markMissed);
  const back = useCommand(returnTicket);
  const [isCorrecting, setCorrecting] = useState(false);
  const may = ticketActions(ticket);
  const of = { params: { ticketId: ticket.ticketId }, body: { version: ticket.version } };
  const take = (command: typeof recall | typeof start | typeof miss | typeof back) => () =>
    void command.run(of).then((item) => item && onMoved(item));
  const keys: Keys = {
    ...(may.includes('recall') && { r: take(recall) }),
    ...(may.includes('start') && { s: take(start) }),
    ...(may.includes('miss') && { m: take(miss) }),
  };
  useKeys(keys, keysOn);
  const problem = [recall, start, miss, back].find((command) => command.problem)?.problem;
  const busy = recall.busy || start.busy || miss.busy || back.busy;
  const done = (item: SheetItem) => {
    setCorrecting(false);
    onMoved(item);
  };
  return (
    <>
      <HallProblem of={problem} />
      <Box className="hall-actions">
        {may.includes('start') && (
          <Button small busy={busy} onPress={take(start)}>
            人到了，开始办
          </Button>
        )}
        {may.includes('recall') && (
          <Button look="line" small disabled={busy} onPress={take(recall)}>
            {`再叫一遍（叫过 ${ticket.calls} 遍）`}
          </Button>
        )}
        {may.includes('miss') && (
          <Button look="line" small disabled={busy} onPress={take(miss)}>
            叫了三遍没人，过号
          </Button>
        )}
        {may.includes('return') && (
          <Button small busy={busy} onPress={take(back)}>
            人回来了，重新排队
          </Button>
        )}
        {may.includes('correct') && !isCorrecting && (
          <Button look="line" small onPress={() => setCorrecting(true)}>
            更正结果
          </Button>
        )}
      </Box>
      {(may.includes('finish') || isCorrecting) && (
        <ResultForm key={`${ticket.ticketId} ${ticket.version}`} ticket={ticket} onDone={done} />
      )}
    </>
  );
}
