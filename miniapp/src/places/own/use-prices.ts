import type { KeepPlace } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import type { PriceKind, PriceUnit } from '@jianghan/shared/eldercare/places';
import { useState } from 'react';
import { fenOf } from '../../money';

/** A line of the table as it is typed. */
export interface TypedLine {
  key: number;
  kind: PriceKind;
  label: string;
  least: string;
  most: string;
  unit: PriceUnit;
}

export interface TypedSum {
  least: string;
  most: string;
  unit: PriceUnit | null;
}

const yuan = (fen: number | null) => (fen === null ? '' : String(fen / 100));
/** What cannot be read is told by the schema. */
const fen = (typed: string) => fenOf(typed) ?? Number.NaN;
const fenOrNothing = (typed: string) => (typed.trim() === '' ? null : fen(typed));

const NEW = { kind: 'bed', label: '', least: '', most: '', unit: 'month' } as const;

/** The table of prices while it is being written. */
export function usePrices({ prices, priceLeastFen, priceMostFen, priceUnit }: OwnPlace) {
  const [lines, setLines] = useState<TypedLine[]>(() =>
    prices.map(({ kind, label, leastFen, mostFen, unit }, key) => {
      return { key, kind, label, least: yuan(leastFen), most: yuan(mostFen), unit };
    }),
  );
  const [sum, setSum] = useState<TypedSum>({ least: yuan(priceLeastFen), most: yuan(priceMostFen), unit: priceUnit });
  const isUnquoted = sum.least.trim() === '' && sum.most.trim() === '';
  const change: KeepPlace['change'] = {
    kind: 'prices',
    leastFen: fenOrNothing(sum.least),
    mostFen: fenOrNothing(sum.most),
    unit: isUnquoted ? null : sum.unit,
    lines: lines.map(({ kind, label, least, most, unit }) => {
      return { kind, label, leastFen: fen(least), mostFen: fenOrNothing(most), unit };
    }),
  };
  return {
    lines,
    sum,
    change,
    setSum: (part: Partial<TypedSum>) => setSum({ ...sum, ...part }),
    setLine: (key: number, part: Partial<TypedLine>) =>
      setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line))),
    add: () => setLines([...lines, { ...NEW, key: Math.max(-1, ...lines.map(({ key }) => key)) + 1 }]),
    remove: (key: number) => setLines(lines.filter((line) => line.key !== key)),
  };
}
