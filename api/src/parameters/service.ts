import { type ParameterName, type ValueOf, valueIn } from '@jianghan/shared/parameters/registry';
import { type DatedValue, valuesIn } from '@jianghan/shared/planning/facts';
import { keptFresh } from '../db/fresh';
import * as store from './store';

export type { Setting } from './store';
/** For whoever decides on dates to come inside a transaction. */
export const listValues = store.listValues;
export const listSettings = store.listSettings;
export const insertSetting = store.insertSetting;
export const putValue = store.putValue;

/** A changed parameter reaches every process within this time. */
const FRESH_MS = 1000;

const kept = keptFresh<DatedValue[]>(FRESH_MS, () => store.listValues(null));
let last: { of: DatedValue[]; on: string; values: ReadonlyMap<string, unknown> } | undefined;

/** Everything the office has set that is in force on a date (`YYYY-MM-DD`), by name; kept for a moment. */
export async function valuesOn(on: string): Promise<ReadonlyMap<string, unknown>> {
  const of = await kept('');
  if (last?.of !== of || last.on !== on) last = { of, on, values: valuesIn(of, on) };
  return last.values;
}

/** Every setting with its dates; for whoever decides on several dates, read before the transaction. */
export function allValues(): Promise<DatedValue[]> {
  return kept('');
}

/** The value in force on a date, or the default of the registry. */
export async function getParameter<N extends ParameterName>(name: N, on: string): Promise<ValueOf<N>> {
  return valueIn(await valuesOn(on), name);
}
