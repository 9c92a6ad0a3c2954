import { sayDateTime } from '@jianghan/shared/calendar/words';
import { ORDER_VISIT_STATES } from '@jianghan/shared/care/order-visit-flow';
import type { OrderVisitView } from '@jianghan/shared/care/views';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { Said } from './said';
import type { Moves } from './use-case';

const TONE = { mine_to_do: 'warn', running: 'blue', done: 'quiet' } as const;
const groupOf = ({ state }: OrderVisitView) => ORDER_VISIT_STATES[state].group;

function One({ visit, moves }: { visit: OrderVisitView; moves: Moves }) {
  const [isWrong, setWrong] = useState(false);
  const { visitId, startsAt, stateText, said, actions } = visit;
  const when = sayDateTime(startsAt);
  const may = (action: string) => actions.some((one) => one.action === action);
  const press = (action: 'cancel' | 'confirm') => void moves.moveVisit(visit, { action, input: {} });
  return (
    <Block padded className="care-visit">
      <Tag tone={TONE[groupOf(visit)]}>{stateText}</Tag>
      <Heading level={3}>{when}</Heading>
      {said !== null && <Paragraph className="care-words">{said}</Paragraph>}
      <Box className="care-actions">
        {may('confirm') && (
          <Button look="line" label={`确认做完了，${when}`} busy={moves.busy} onPress={() => press('confirm')}>
            确认做完了
          </Button>
        )}
        {may('dispute') && !isWrong && (
          <Button look="line" label={`不对，说哪里不对，${when}`} onPress={() => setWrong(true)}>
            不对，说哪里不对
          </Button>
        )}
        {may('dispute') && isWrong && (
          <Said
            id={visitId}
            label="哪里不对"
            button="送出，请顾问处理"
            busy={moves.busy}
            most={500}
            error={errorOf(moves.errors, 'move.input.text')}
            onSend={(text) => moves.moveVisit(visit, { action: 'dispute', input: { text } })}
          />
        )}
        {may('cancel') && (
          <Button look="line" label={`取消这一次，${when}`} busy={moves.busy} onPress={() => press('cancel')}>
            取消这一次
          </Button>
        )}
      </Box>
    </Block>
  );
}

/** Every visit of an order: what is the family's to do first, then what comes, then what was. */
export function Visits({ visits, moves }: { visits: readonly OrderVisitView[]; moves: Moves }) {
  const parts = [
    { title: '要您做的', group: 'mine_to_do' },
    { title: '接下来', group: 'running' },
    { title: '已经过去的', group: 'done' },
  ] as const;
  return (
    <>
      {parts.map(({ title, group }) => {
        const own = visits.filter((visit) => groupOf(visit) === group);
        if (own.length === 0) return null;
        return (
          <Box key={group}>
            <Heading level={2} aside={`${own.length} 次`}>
              {title}
            </Heading>
            {own.map((visit) => (
              <One key={visit.visitId} visit={visit} moves={moves} />
            ))}
          </Box>
        );
      })}
    </>
  );
}
