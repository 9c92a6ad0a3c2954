import { STANDARDS, type Standard } from './standards';

const FEN = 100;

/** 元 as people write them: 1,880 · 940.5 */
export function sayYuan(yuan: number): string {
  const [whole = '', part] = String(Math.round(yuan * FEN) / FEN).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

export const toFen = (yuan: number): number => Math.round(yuan * FEN);

/** The number with its unit: 940 元/月 · 1.5 倍 · 60% */
function sayValue({ value, unit }: Standard): string {
  if (value === null) return '未公布';
  if (unit === '%') return `${value}%`;
  if (unit === '倍' && value < 1) return `${Math.round(value * 100)}%`;
  return `${sayYuan(value)} ${unit}`;
}

/** Of which year a number is, and whether anybody has vouched for it; money of the past stays what it was then. */
export function sayYear({ year, mark }: Standard): string {
  if (year === null) return '年份不详';
  return mark === 'UNSURE' ? `${year} 年口径，未核实` : `${year} 年标准`;
}

/** A number with its name and year: 城市低保标准 940 元/月（2023 年标准） */
export function sayStandard(standard: Standard): string {
  const named = `${STANDARDS[standard.name]} ${sayValue(standard)}`;
  return standard.value === null ? named : `${named}（${sayYear(standard)}）`;
}

/** The number alone with its year: 4,000 元（2021 年标准） */
export const sayAmount = (standard: Standard): string =>
  standard.value === null ? '金额未公布' : `${sayValue(standard)}（${sayYear(standard)}）`;
