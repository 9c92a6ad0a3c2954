import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayTime } from '@jianghan/shared/calendar/words';
import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import { Box } from '../../components/box';
import type { Fact } from '../../components/facts/props';

/** The day and the hour, each on a line of its own. */
function SayMoment({ at }: { at: string }) {
  return (
    <>
      {sayDate(dateOf(at))}
      <Box as="span" className="casefile-line">
        {sayTime(at)}
      </Box>
    </>
  );
}

function byWhen({ dueAt, happensAt, group }: CaseDetail): Fact {
  if (dueAt) return { label: '最迟', value: sayDate(dateOf(dueAt)) };
  if (happensAt) return { label: group === 'done' ? '原定时间' : '到场时间', value: <SayMoment at={happensAt} /> };
  return { label: '最迟', value: '没有期限' };
}

const WHO = { mine_to_do: '现在谁在办', running: '现在谁在办', done: '经办' } as const;

/** Who has it, by when, what next, which phone: always these four. */
export function factsOf(detail: CaseDetail): Fact[] {
  return [
    { label: WHO[detail.group], value: detail.group === 'mine_to_do' ? '您本人' : detail.holder },
    byWhen(detail),
    { label: '下一步', value: detail.nextText },
    { label: '电话', value: detail.holderPhone, phone: detail.holderPhone },
  ];
}
