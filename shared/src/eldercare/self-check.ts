import { ALL_ITEMS } from './self-check-items';

/** What is asked beside the items: the standard moves the level by it. */
export interface Circumstances {
  /** 昏迷: level 4, whatever the points. */
  isInComa: boolean;
  /** A physician's diagnosis of dementia (F00–F03) or of another mental disorder (F04–F99). */
  isDiagnosed: boolean;
  /** Falls, going astray, choking, self-harm and the like within thirty days, counted. */
  riskEvents: number;
}

/** Points by item code; an item not yet answered is missing. */
export type Points = Readonly<Record<string, number>>;

export const LEVELS = [
  { level: 0, from: 90, text: '能力完好', plain: '日常生活自己能行' },
  { level: 1, from: 66, text: '轻度失能', plain: '有些事要人提醒或帮一点' },
  { level: 2, from: 46, text: '中度失能', plain: '每天都要人帮' },
  { level: 3, from: 30, text: '重度失能', plain: '大部分事要靠别人' },
  { level: 4, from: 0, text: '完全失能', plain: '生活全靠别人照料' },
] as const;
export type AbilityLevel = (typeof LEVELS)[number]['level'];

const MOST_DEPENDENT = 4;
/** So many events within thirty days move the level (table 4). */
const RISKY = 2;

export interface SelfCheckResult {
  score: number;
  level: AbilityLevel;
  /** The level by points alone. */
  byPoints: AbilityLevel;
  /** Why the level is another than by points. */
  moved: 'coma' | 'diagnosis' | 'risk' | 'both' | null;
}

/** The items still without an answer, in their order. */
export function unanswered(points: Points): string[] {
  return ALL_ITEMS.filter(({ code }) => points[code] === undefined).map(({ code }) => code);
}

/**
 * The level after GB/T 42195-2022: the sum of 26 items, at most 90, and what moves it. A diagnosis and events together
 * move it once: whether they add up is not settled in the sources. Throws a RangeError when an item has no answer.
 */
export function resultOf(points: Points, { isInComa, isDiagnosed, riskEvents }: Circumstances): SelfCheckResult {
  const missing = unanswered(points);
  if (missing.length > 0) throw new RangeError(`no answer to ${missing.join(', ')}`);
  const score = ALL_ITEMS.reduce((sum, { code }) => sum + (points[code] ?? 0), 0);
  const byPoints = levelOf(score);
  if (isInComa) return { score, byPoints, level: MOST_DEPENDENT, moved: 'coma' };
  const isRisky = riskEvents >= RISKY;
  if ((!isDiagnosed && !isRisky) || byPoints === MOST_DEPENDENT)
    return { score, byPoints, level: byPoints, moved: null };
  const moved = isDiagnosed && isRisky ? 'both' : isDiagnosed ? 'diagnosis' : 'risk';
  return { score, byPoints, level: (byPoints + 1) as AbilityLevel, moved };
}

/** 90 · 66–89 · 46–65 · 30–45 · 0–29. */
export function levelOf(score: number): AbilityLevel {
  return LEVELS.find(({ from }) => score >= from)?.level ?? MOST_DEPENDENT;
}
