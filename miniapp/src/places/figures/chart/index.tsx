import type { ChartProps } from './props';

/** WeChat has no desk to draw a chart of a district for: the table says the same. */
export function Chart(_: ChartProps) {
  return null;
}
