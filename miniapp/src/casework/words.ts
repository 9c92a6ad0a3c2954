import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayDateTime } from '@jianghan/shared/calendar/words';
import { isolated } from '@jianghan/shared/isolated';
import { CAUSES } from '@jianghan/shared/relief/lanes';
import type { ReliefListItem } from '@jianghan/shared/relief/schemas-staff';
import { LANE_TEXTS, type ReliefState } from '@jianghan/shared/relief/states';
import type { TagTone } from '../components/tag/props';
import type { Problem } from '../problem';

/** While somebody outside has to do something, the office's own clock stands still (C-04). */
const WAITS_FOR: Partial<Record<ReliefState, string>> = { supplement: '停表，等本人', forwarded: '等接办单位' };

interface Due {
  text: string;
  tone: TagTone;
  /** The day itself, small beside it. */
  on: string | undefined;
}

/** How much time is left, as it stands at the right of a line. */
export function sayDue({ state, dueAt, left }: Pick<ReliefListItem, 'state' | 'dueAt' | 'left'>): Due {
  const on = dueAt === null ? undefined : `${sayDate(dateOf(dueAt))}前`;
  const waits = WAITS_FOR[state];
  if (left !== null && left < 0) return { text: `已超期 ${-left} 天`, tone: 'danger', on };
  if (waits !== undefined) return { text: waits, tone: 'quiet', on };
  if (left === null || dueAt === null) return { text: '没有期限', tone: 'quiet', on };
  if (left === 0) return { text: '今天到期', tone: 'warn', on };
  return { text: `还剩 ${left} 天`, tone: left === 1 ? 'warn' : 'quiet', on };
}

/** The person and what happened: 「罗*英 · 火灾」. */
export function sayCase({ name, cause }: Pick<ReliefListItem, 'name' | 'cause'>): string {
  return `${isolated(name ?? '姓名还不知道')} · ${CAUSES[cause]}`;
}

export function sayHolder({ claimedBy }: Pick<ReliefListItem, 'claimedBy'>): string {
  if (claimedBy === null) return '还没人领';
  return claimedBy.isMe ? '我在办' : `${claimedBy.name}在办`;
}

/** State, lane, whose it is. */
export function sayPlace(item: ReliefListItem): string {
  const lane = item.lane === null ? '办理方式待定' : LANE_TEXTS[item.lane];
  return [item.stateText, lane, sayHolder(item)].join(' · ');
}

export const sayWhen = (instant: string): string => sayDateTime(instant);

/** Why an amount cannot be granted as it stands. */
const AMOUNT_STOPS: Readonly<Record<string, string>> = {
  standard_missing: '低保标准还没有设，先请管理员设好。',
  above_fast: '超过小额快救的上限，请减少，或换一种办理方式。',
  above_ceiling: '超过全家人的最高数额，请减少。',
  above_prepaid: '超过先行救助的上限，请减少；其余的走正常手续。',
  minutes_missing: '要附上会商纪要。',
};

/** What a refusal means at this desk, with the fact that comes with it. */
export function tellRefusal({ code, detail, data = {} }: Problem): string {
  if (code === 'state_changed' && typeof data.stateText === 'string') {
    return `别人刚刚办过这一件，现在是“${data.stateText}”。您写的还在，请看最新的情况再决定。`;
  }
  if (code === 'already_claimed' && typeof data.name === 'string') return `${data.name}已经领了。${detail}`;
  if (code === 'amount_refused') return AMOUNT_STOPS[String(data.why)] ?? detail;
  if (typeof data.text === 'string') return data.text;
  return detail;
}
