import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Slot } from '@jianghan/shared/marriage/schemas';
import type { Problem } from '../../problem';
import type { Advice } from '../problem-notice';
import { sayFullDate } from '../words';

const OTHER_DAY = { text: '另选日子', to: '/marriage/calendar?back=review' };
const PEOPLE = { text: '去改信息', to: '/marriage/people?back=review' };

/** The next sensible step after each refusal of a booking; title and detail are the refusal's own unless more is known. */
export function adviceFor(problem: Problem, partnerName: string): Advice {
  const { code, title, detail, data } = problem;
  switch (code) {
    case 'slot_unreleased':
      return { title, detail: opensAt(data) ?? detail, step: OTHER_DAY };
    case 'slot_closed':
    case 'not_found':
      return { title: '这个时间约不了', detail: REFUSED_SLOT[code], step: OTHER_DAY };
    case 'under_age':
      return { title, detail: comesOfAge(data, partnerName) ?? detail, step: OTHER_DAY };
    case 'already_booked':
      return { title, detail, step: { text: '看我的预约', to: '/marriage/bookings' } };
    case 'named_by_other':
      return { title, detail, step: { text: '去看是谁填的', to: '/marriage/claims' } };
    case 'partner_booked':
      return { title: `${partnerName}已经有一个预约`, detail, step: { text: '拨打 12345', phone: '12345' } };
    case 'draft_incomplete':
      return { title, detail, step: { ...PEOPLE, text: '去填完' } };
    case 'draft_changed':
      return { title, detail: '可能在另一部手机上改过。下面已换成最新的，请核对后重新勾选再提交。' };
    case 'elsewhere':
    case 'same_person':
    case 'same_sex':
      return { title, detail, step: PEOPLE };
    case 'no_network':
      return { title, detail: '您填的都在。网络好了再提交一次，不会重复预约。' };
    case 'consent_required':
      return { title, detail, step: { text: '去看用途并同意', to: '/account/consents' } };
    default:
      return { title, detail };
  }
}

const REFUSED_SLOT = {
  slot_closed: '已停止网上预约。请选别的时间，也可以在办公时间直接到登记处取号。',
  not_found: '登记处改了安排。您填的信息都在，请另选一个时间。',
};

function opensAt(data: Problem['data']): string | undefined {
  const { releasesAt } = (data ?? {}) as { releasesAt?: string };
  return releasesAt && `${sayDateTime(releasesAt)} 放号，到时再来，或者先选别的日子。`;
}

/** Who is too young on that day, and from which date on it is possible (M-02). */
function comesOfAge(data: Problem['data'], partnerName: string): string | undefined {
  const { role, from } = (data ?? {}) as { role?: 'own' | 'partner'; from?: string };
  if (!from) return undefined;
  return `${role === 'own' ? '您' : partnerName}要到 ${sayFullDate(from)} 才到婚龄（男 22、女 20 周岁），请选那天或以后的日子。`;
}

/** The nearest free times that came with 「刚刚约满」. */
export function nearestIn(problem: Problem | undefined): Slot[] {
  if (problem?.code !== 'slot_full') return [];
  return ((problem.data as { nearest?: Slot[] } | undefined)?.nearest ?? []).filter(({ left }) => left > 0);
}

/** 同一天 余 1 or 12月17日 周四 余 2: what a lost time is compared with. */
export function compare({ startsAt, left }: Slot, lost: string | undefined, sayDay: (date: string) => string): string {
  const on = dateOf(startsAt);
  return `${lost && on === dateOf(lost) ? '同一天' : sayDay(on)} 余 ${left}`;
}
