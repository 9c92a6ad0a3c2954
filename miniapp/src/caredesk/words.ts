import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayDateTime, sayTime } from '@jianghan/shared/calendar/words';
import { CARE_KIND_TEXTS, ELDER_RELATIONS } from '@jianghan/shared/care/schemas';
import type { CareFile, CareListItem } from '@jianghan/shared/care/views';
import { isolated } from '@jianghan/shared/isolated';
import type { TagTone } from '../components/tag/props';

/** Who and what: 「周*宁 · 预约参观」. */
export function sayCare({ name, kind }: Pick<CareListItem, 'name' | 'kind'>): string {
  return `${isolated(name)} · ${CARE_KIND_TEXTS[kind]}`;
}

interface Due {
  text: string;
  tone: TagTone;
  /** What stands small below it. */
  on: string | undefined;
}

/** What is next for a case, as it stands at the right of a line: its limit, or when somebody comes. */
export function sayNext(
  { dueAt, happensAt, isOverdue }: Pick<CareListItem, 'dueAt' | 'happensAt' | 'isOverdue'>,
  now: Date,
): Due {
  const when = happensAt === null ? undefined : sayDateTime(happensAt);
  if (dueAt === null) {
    if (happensAt === null || when === undefined) return { text: '没有期限', tone: 'quiet', on: undefined };
    const isToday = dateOf(happensAt) === dateOf(now);
    return isToday
      ? { text: `今天 ${timeOf(happensAt)}`, tone: 'warn', on: undefined }
      : { text: sayDate(dateOf(happensAt)), tone: 'quiet', on: sayTime(happensAt) };
  }
  const by = `${sayDate(dateOf(dueAt))}前`;
  if (isOverdue) return { text: '已超期', tone: 'danger', on: by };
  if (dateOf(dueAt) === dateOf(now)) return { text: '今天到期', tone: 'warn', on: when };
  return { text: by, tone: 'quiet', on: when };
}

export function sayContact({ name, relation }: CareFile['contact']): string {
  return `${isolated(name)}（${ELDER_RELATIONS[relation]}）`;
}
