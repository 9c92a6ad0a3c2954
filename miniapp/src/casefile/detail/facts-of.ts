import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayDateTime } from '@jianghan/shared/calendar/words';
import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import type { Fact } from '../../components/facts/props';

function byWhen({ dueAt, happensAt }: CaseDetail): Fact {
  if (dueAt) return { label: '最迟', value: sayDate(dateOf(dueAt)) };
  if (happensAt) return { label: '到场时间', value: sayDateTime(happensAt) };
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
