import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayDateTime } from '@jianghan/shared/calendar/words';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { Box } from '../../components/box';
import type { Fact } from '../../components/facts/props';
import type { TimelineItem } from '../../components/timeline/props';
import { groupOf } from './group-of';

/** The day, and what it is the last day of. */
function LastDay({ of: { dueAt, dueText, isProvisional } }: { of: ReliefOwn }) {
  if (dueAt === null) return '没有期限';
  return (
    <>
      {sayDate(dateOf(dueAt))}
      <Box as="span" className="relief-line">
        {[dueText, isProvisional && '日子暂定'].filter(Boolean).join('，')}
      </Box>
    </>
  );
}

/** Office and role, each on a line of its own. */
function Holder({ of }: { of: ReliefOwn }) {
  const { office, role } = of.holder;
  if (groupOf(of) === 'mine_to_do') return role;
  return (
    <>
      {office}
      <Box as="span" className="relief-line">
        {role}
      </Box>
    </>
  );
}

/** Who holds it, by which date, what next, which phone: always these four. */
export function factsOf(of: ReliefOwn): Fact[] {
  const { holder } = of;
  const isDone = groupOf(of) === 'done';
  return [
    { label: isDone ? '经办' : '现在谁在办', value: <Holder of={of} /> },
    { label: '最迟', value: <LastDay of={of} /> },
    { label: '下一步', value: of.nextText },
    { label: '电话', value: holder.phone, phone: holder.phone },
  ];
}

/** From the first event through now to what is still to come; a case that is over ends with its last event. */
export function timelineOf(of: ReliefOwn): TimelineItem[] {
  const past = of.events.map(({ at, text, by }, place): TimelineItem => {
    const isSaid = by === '系统' || text.includes(by);
    return {
      key: `event-${place}`,
      when: 'past',
      title: text,
      note: isSaid ? sayDateTime(at) : `${sayDateTime(at)}，${by}`,
    };
  });
  if (groupOf(of) === 'done') return past;
  const due = of.dueAt === null ? undefined : `${sayDate(dateOf(of.dueAt))}以前`;
  const ahead = of.ahead.map(({ text, note }, place): TimelineItem => {
    return { key: `ahead-${place}`, when: 'next', title: text, note: note ?? undefined };
  });
  return [...past, { key: 'now', when: 'now', title: of.stateText, note: due }, ...ahead];
}
