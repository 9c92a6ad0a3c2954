import { ABILITY_LEVELS, PRICE_UNITS, type PriceUnit } from './places';

const DAY_MS = 86_400_000;
/** Beds said longer ago are asked for by phone (rules 4.1). */
export const FRESH_DAYS = 30;
const STARS = ['', '一星', '二星', '三星', '四星', '五星'] as const;

/** Whether the number of free beds is too old to be relied on. Nobody has said it: as good as old. */
export function areBedsStale(updatedAt: string | null, now: Date): boolean {
  return updatedAt === null || now.getTime() - new Date(updatedAt).getTime() > FRESH_DAYS * DAY_MS;
}

/** 三星; nothing where there is no certificate. */
export function starText(star: number): string {
  return STARS[star] ?? '';
}

/** 收轻度到重度失能; single levels are named one by one. */
export function acceptsText(levels: readonly number[]): string {
  const [first, last] = [levels[0], levels[levels.length - 1]];
  if (first === undefined || last === undefined) return '';
  const name = (level: number) => ABILITY_LEVELS[level] ?? '';
  if (levels.length === ABILITY_LEVELS.length) return '各种能力状况都收';
  if (first === last) return `收${name(first)}`;
  const isRun = last - first + 1 === levels.length;
  return isRun ? `收${name(first).replace('失能', '')}到${name(last)}` : `收${levels.map(name).join('、')}`;
}

/** 123400 → `1,234`; with the 角 and 分 only where there are any. */
export function yuanText(fen: number): string {
  const whole = Math.floor(fen / 100).toLocaleString('en-US');
  const rest = fen % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

interface Price {
  priceLeastFen: number | null;
  priceMostFen: number | null;
  priceUnit: PriceUnit | null;
}

/** ¥2,600 – 4,200 / 月 · ¥12 起 / 餐 · 不收费; undefined where nobody has said it. */
export function priceText({ priceLeastFen: least, priceMostFen: most, priceUnit: unit }: Price): string | undefined {
  if (least === null || unit === null) return undefined;
  if (least === 0 && (most === null || most === 0)) return '不收费';
  const per = ` / ${PRICE_UNITS[unit]}`;
  if (most === null) return `¥${yuanText(least)} 起${per}`;
  return least === most ? `¥${yuanText(least)}${per}` : `¥${yuanText(least)} – ${yuanText(most)}${per}`;
}
