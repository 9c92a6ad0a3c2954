import type { OwnCareMove } from '@jianghan/shared/care/moves';
import type { CareOwn } from '@jianghan/shared/care/views';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { Said } from './said';
import type { Moves } from './use-case';

interface Step {
  words: string;
  move: OwnCareMove;
  note?: string;
}

const STEPS: readonly Step[] = [
  { words: '取消这次参观', move: { kind: 'visit', action: 'cancel', input: {} } },
  { words: '要这张床', move: { kind: 'intention', action: 'take', input: {} } },
  {
    words: '这次不要',
    note: '继续排队；一年里第二次不要，会暂停排队。',
    move: { kind: 'intention', action: 'pass', input: {} },
  },
  { words: '撤回登记', move: { kind: 'intention', action: 'withdraw', input: {} } },
  { words: '取消整单', note: '还没开始的各次都不来了。', move: { kind: 'home_service', action: 'cancel', input: {} } },
  { words: '撤回这个问题', move: { kind: 'advice', action: 'withdraw', input: {} } },
];

/** Everything the family may do to the case now; taking a bed is the one main button. */
export function Steps({ of, moves }: { of: CareOwn; moves: Moves }) {
  const may = (action: string) => of.actions.some((one) => one.action === action);
  const own = STEPS.filter(({ move }) => move.kind === of.kind && may(move.action));
  return (
    <Box className="care-part care-actions">
      {may('ask_again') && (
        <Said
          id={of.caseId}
          label="还有不清楚的，接着问"
          button="接着问"
          busy={moves.busy}
          most={1000}
          error={errorOf(moves.errors, 'move.input.text')}
          onSend={(text) => moves.move({ kind: 'advice', action: 'ask_again', input: { text } })}
        />
      )}
      {own.map(({ words, note, move }) => (
        <Box key={words} className="care-part">
          {note && (
            <Paragraph size="second" tone="quiet">
              {note}
            </Paragraph>
          )}
          <Button
            look={move.action === 'take' ? 'main' : 'line'}
            busy={moves.busy}
            busyText="正在办，请别关闭"
            onPress={() => void moves.move(move)}
          >
            {words}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
