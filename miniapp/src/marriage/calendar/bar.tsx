import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Slot, SlotDay } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Text } from '../../components/text';
import { go, goBack, replaceWith, useParams } from '../../navigate';
import { useTheme } from '../../theme/theme';
import { chooseDay } from '../chosen';

/** The choice once more in words, and the way on; back to 核对信息 for who came from there. */
export function Bar({ day, slot }: { day: SlotDay | undefined; slot: Slot | undefined }) {
  const { elder } = useTheme();
  const { back, move } = useParams();
  const onward = () => {
    if (move) replaceWith(`/marriage/move?id=${move}`);
    else if (back === 'review') goBack('/marriage/review');
    else go('/marriage/review');
  };
  return (
    <>
      {slot && (
        <Box className="calendar-said">
          <Box>
            已选 <Text strong>{sayDateTime(slot.startsAt)}</Text>
          </Box>
          {!elder && <Box className="calendar-left">{`余 ${slot.left}`}</Box>}
        </Box>
      )}
      <Box className="calendar-bar">
        {elder && day && (
          <Button look="line" onPress={() => chooseDay(undefined)}>
            换一天
          </Button>
        )}
        <Button onPress={onward} disabled={!slot}>
          {slot && move ? '下一步：核对' : wordsFor(day, slot, elder)}
        </Button>
      </Box>
    </>
  );
}

function wordsFor(day: SlotDay | undefined, slot: Slot | undefined, elder: boolean): string {
  if (!slot && elder) return '请选时间';
  if (!slot) return day ? '请选一个时间' : '请选一个日子';
  return elder ? '去核对' : '下一步：核对信息';
}
