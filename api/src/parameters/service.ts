import { type ParameterName, type ValueOf, valueIn } from '@jianghan/shared/parameters/registry';
import type { Transaction } from 'sequelize';
import { keptFresh } from '../db/fresh';
import * as store from './store';

/** A changed parameter reaches every process within this time. */
const FRESH_MS = 1000;

const kept = keptFresh(FRESH_MS, (on) => store.listInForce(null, on));

/** Everything the office has set that is in force on a date (`YYYY-MM-DD`), by name; kept for a moment. */
export function valuesOn(on: string): Promise<ReadonlyMap<string, unknown>> {
  return kept(on);
}

/** The same, read inside a transaction that decides on it. */
export function valuesNow(tx: Transaction, on: string): Promise<ReadonlyMap<string, unknown>> {
  return store.listInForce(tx, on);
}

/** The value in force on a date, or the default of the registry. */
export async function getParameter<N extends ParameterName>(name: N, on: string): Promise<ValueOf<N>> {
  return valueIn(await valuesOn(on), name);
}
