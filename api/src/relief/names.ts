import type { Office } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { keptFresh } from '../db/fresh';
import { getPublicOffices } from '../office/service';
import { listStaffNames } from '../staff/service';

const FRESH_MS = 60_000;
const MOST_KEPT = 2000;
const offices = keptFresh(FRESH_MS, () => getPublicOffices(null));
const people = new Map<string, { name: string; at: number }>();

/** The offices by id. One that was opened a moment ago is not among those kept. */
export async function knownOffices(officeIds: readonly string[]): Promise<ReadonlyMap<string, Office>> {
  const kept = await offices('');
  return officeIds.every((id) => kept.has(id)) ? kept : getPublicOffices(null);
}

/** What members of staff are called, for pages that show colleagues; a name that changes is seen within a minute. */
export async function namesOf(
  tx: Transaction | null,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const since = Date.now() - FRESH_MS;
  const missing = asked.filter((id) => (people.get(id)?.at ?? 0) < since);
  if (missing.length > 0) {
    if (people.size > MOST_KEPT) people.clear();
    const at = Date.now();
    for (const [id, name] of await listStaffNames(tx, missing)) people.set(id, { name, at });
  }
  return new Map(asked.map((id) => [id, people.get(id)?.name ?? '工作人员']));
}
