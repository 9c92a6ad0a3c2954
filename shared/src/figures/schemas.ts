import { z } from 'zod';
import { CalendarDate, Instant } from '../fields';

export const Period = z.enum(['day', 'week', 'month'], '请选按日、按周或按月');
export type Period = z.infer<typeof Period>;

const count = z.number().int();
const share = z.number().nullable();
const minutes = count.nullable();

/** One day, week or month of an office. Shares lie between 0 and 1; null where there was nothing to share. */
export const Figures = z.strictObject({
  from: CalendarDate,
  seats: count,
  taken: count,
  utilisation: share,
  served: count,
  walkIns: count,
  noShows: count,
  noShowShare: share,
  cancelled: count,
  closed: count,
  waitP50: minutes,
  waitP90: minutes,
  registered: count,
  ceremonies: count,
  ceremonyShare: share,
  people: count,
  away: count,
  awayShare: share,
});
export type Figures = z.infer<typeof Figures>;

export const FiguresQuery = z.strictObject({ from: CalendarDate, to: CalendarDate, by: Period.default('day') });
export type FiguresQuery = z.infer<typeof FiguresQuery>;

export const OfficeFigures = z.strictObject({
  officeId: z.uuid(),
  officeName: z.string(),
  by: Period,
  items: z.array(Figures),
  total: Figures,
  /** 新人颁证率目标：江汉区民政事业发展“十四五”规划，2025 年不低于 95%。 */
  ceremonyGoal: z.number(),
  asOf: Instant.nullable(),
});
export type OfficeFigures = z.infer<typeof OfficeFigures>;

/** 新人颁证率：“十四五”规划 2025 年不低于 95%。 */
export const CEREMONY_GOAL = 0.95;
