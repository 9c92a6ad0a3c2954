import type { Figures } from './schemas';

const COLUMNS: readonly [string, (row: Figures) => string | number | null][] = [
  ['起始日期', ({ from }) => from],
  ['网上放号', ({ seats }) => seats],
  ['已约', ({ taken }) => taken],
  ['用号率', ({ utilisation }) => percent(utilisation)],
  ['已办', ({ served }) => served],
  ['其中现场取号', ({ walkIns }) => walkIns],
  ['爽约', ({ noShows }) => noShows],
  ['爽约率', ({ noShowShare }) => percent(noShowShare)],
  ['取消', ({ cancelled }) => cancelled],
  ['因关闭取消', ({ closed }) => closed],
  ['等候中位数（分钟）', ({ waitP50 }) => waitP50],
  ['等候九成位（分钟）', ({ waitP90 }) => waitP90],
  ['登记发证', ({ registered }) => registered],
  ['颁证', ({ ceremonies }) => ceremonies],
  ['颁证率', ({ ceremonyShare }) => percent(ceremonyShare)],
  ['办事人数', ({ people }) => people],
  ['外省人数', ({ away }) => away],
  ['跨省占比', ({ awayShare }) => percent(awayShare)],
];

/** A spreadsheet runs what begins like a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it Excel takes UTF-8 for something else. */
const BOM = '\uFEFF';

/** The figures as a file for a spreadsheet (RFC 4180). */
export function toCsv(title: string, rows: readonly Figures[]): string {
  const lines = [[title], COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, of]) => of(row) ?? ''))];
  return `${BOM}${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** 0.9534 → 95.3% */
export function percent(share: number | null): string | null {
  return share === null ? null : `${Math.round(share * 1000) / 10}%`;
}
