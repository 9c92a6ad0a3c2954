import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayDateTime, sayTime } from '@jianghan/shared/calendar/words';
import type { Slot } from '@jianghan/shared/marriage/schemas';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Pressable } from '../../components/pressable';
import { Paragraph } from '../../components/text';
import type { Problem } from '../../problem';
import { Stopped } from '../problem-notice';
import { compare } from './advice';

interface SlotLostProps {
  because: Problem;
  nearest: readonly Slot[];
  lost: string | undefined;
  onChoose: (slot: Slot) => void;
}

/** The place went in that second: nothing typed is lost, the nearest times are one tap away. */
export function SlotLost({ because, nearest, lost, onChoose }: SlotLostProps) {
  return (
    <Stopped because={because} title={`${lost ? sayDateTime(lost) : '这个时间'} 刚刚约满`}>
      <Paragraph>
        {nearest.length > 0 ? '您填的信息都在，点一个时间，再提交一次。' : '您填的信息都在，请另选日子。'}
      </Paragraph>
      <Box className="review-nearest" as="ul" role="list">
        {nearest.map((slot) => (
          <Box key={slot.slotId} as="li" role="listitem">
            <Pressable className="review-near" onPress={() => onChoose(slot)}>
              <Box as="span" className="review-near-time">
                {sayTime(slot.startsAt)}
              </Box>
              <Box as="span" className="review-near-day">
                {compare(slot, lost, (date) => sayDate(date).split(' ')[0] ?? sayDate(dateOf(slot.startsAt)))}
              </Box>
            </Pressable>
          </Box>
        ))}
      </Box>
      <Button look="text" to="/marriage/calendar?back=review">
        看所有日子
      </Button>
    </Stopped>
  );
}
