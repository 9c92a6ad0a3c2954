import { csvOf } from '../csv';
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

/** The figures as a file for a spreadsheet (RFC 4180). */
export function toCsv(title: string, rows: readonly Figures[]): string {
  return csvOf([[title], COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, of]) => of(row) ?? ''))]);
}

/** 0.9534 → 95.3% */
export function percent(share: number | null): string | null {
  return share === null ? null : `${Math.round(share * 1000) / 10}%`;
}
