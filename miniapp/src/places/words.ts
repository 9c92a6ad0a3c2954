import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { areBedsStale, FRESH_DAYS } from '@jianghan/shared/eldercare/words';

interface Beds {
  bedsTotal: number | null;
  freeBeds: number | null;
  bedsUpdatedAt: string | null;
}

/** What residents read about the free beds, and whether it is high time to say them again. */
export function sayBeds({ bedsTotal, freeBeds, bedsUpdatedAt }: Beds, now: Date): { text: string; isStale: boolean } {
  if (bedsTotal === null || bedsTotal === 0) return { text: '没有床位', isStale: false };
  if (freeBeds === null || bedsUpdatedAt === null) return { text: '空床还没有填过', isStale: true };
  const when = `${sayDate(dateOf(bedsUpdatedAt))}更新`;
  if (!areBedsStale(bedsUpdatedAt, now)) return { text: `空床 ${freeBeds} 张，${when}`, isStale: false };
  return { text: `空床 ${freeBeds} 张，${when}，超过 ${FRESH_DAYS} 天了`, isStale: true };
}

/** A number as it was typed; what is none is told by the schema. */
export const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
