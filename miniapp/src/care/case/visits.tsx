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

/** As many as a phone shows at once; an order may have ninety. */
const SOME = 7;

function Part({ title, visits, moves }: { title: string; visits: readonly OrderVisitView[]; moves: Moves }) {
  const [most, setMost] = useState(SOME);
  const hidden = visits.length - most;
  if (visits.length === 0) return null;
  return (
    <>
      <Heading level={2} aside={`${visits.length} 次`}>
        {title}
      </Heading>
      {visits.slice(0, most).map((visit) => (
        <One key={visit.visitId} visit={visit} moves={moves} />
      ))}
      {hidden > 0 && (
        <Button
          look="line"
          icon="down"
          label={`${title}：再看 ${Math.min(hidden, SOME)} 次`}
          onPress={() => setMost(most + SOME)}
        >
          {`再看 ${Math.min(hidden, SOME)} 次`}
        </Button>
      )}
    </>
  );
}

/** Every visit of an order: what is the family's to do first, then what comes, then what was, the last of it first. */
export function Visits({ visits, moves }: { visits: readonly OrderVisitView[]; moves: Moves }) {
  const of = (group: ReturnType<typeof groupOf>) => visits.filter((visit) => groupOf(visit) === group);
  return (
    <>
      <Part title="要您做的" visits={of('mine_to_do')} moves={moves} />
      <Part title="接下来" visits={of('running')} moves={moves} />
      <Part title="已经过去的" visits={of('done').reverse()} moves={moves} />
    </>
  );
}
