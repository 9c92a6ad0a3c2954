import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { PlaceItem } from '@jianghan/shared/eldercare/schemas';
import { acceptsText, areBedsStale, starText } from '@jianghan/shared/eldercare/words';

export const TITLE = '找养老';

/** What is said under every list of places (rules 4.1). */
export const HOW_RECKONED =
  '走路时间按直线距离乘 1.3 估算。位置只用来找附近，不保存。名字带“示例”的，机构和数字都是示例。';

/** What a place is in one line: 三星 · 收轻度到重度失能. */
export function kindLine({ star, levels, medical, hours }: PlaceItem): string {
  const care = medical === 'none' ? '' : '医养结合';
  const accepts = acceptsText(levels);
  return [starText(star), accepts || hours || '', accepts ? care : ''].filter(Boolean).join(' · ');
}

/** Free beds, or that somebody has to ring; undefined where there are none to speak of. */
export function bedsLine(
  { freeBeds, bedsUpdatedAt, type }: Pick<PlaceItem, 'freeBeds' | 'bedsUpdatedAt' | 'type'>,
  now: Date,
): { text: string; isStale: boolean } | undefined {
  if (freeBeds === null || bedsUpdatedAt === null) return undefined;
  const when = `${sayDate(dateOf(bedsUpdatedAt))}更新`;
  if (areBedsStale(bedsUpdatedAt, now)) return { text: `请电话确认，${when}`, isStale: true };
  const what = type === 'daycare' ? `空位 ${freeBeds} 个` : `空床 ${freeBeds} 张`;
  return { text: `${what}，${when}`, isStale: false };
}
