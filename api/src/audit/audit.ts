import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { insertRows } from '../db/sql';
import type { Call } from '../http/call';

/** Ids only: an audit line says who did what to which object, never what the object holds. */
export interface AuditLine {
  call: Call;
  action: string;
  object: { kind: string; id: string };
}

const COLUMNS = ['id', 'at', 'actor_kind', 'actor_id', 'action', 'object_kind', 'object_id', 'trace_id'] as const;

/** Writes the lines in the caller's transaction; if they cannot be written, nothing is (fail closed). */
export async function recordAll(tx: Transaction, lines: readonly AuditLine[]): Promise<void> {
  await insertRows(tx, { table: 'audit_entries', columns: COLUMNS }, lines.map(rowOf));
}

function rowOf({ call, action, object }: AuditLine): (string | Date | null)[] {
  return [newId(), call.now, ...whoAsks(call), action, object.kind, object.id, call.traceId];
}

function whoAsks({ actor, staff, isJob }: Call): [kind: string, id: string | null] {
  if (isJob) return ['system', null];
  if (staff !== null) return ['staff', staff.staffId];
  return actor === null ? ['anonymous', null] : ['resident', actor.accountId];
}

export function record(tx: Transaction, line: AuditLine): Promise<void> {
  return recordAll(tx, [line]);
}

/** A look at what somebody else may see: which field, what for, in whose words. */
export interface Look {
  field: string | null;
  reason: string;
  note: string | null;
}

/** Like `record`, for a look; in the transaction that reads what is looked at. */
export async function recordLook(tx: Transaction, line: AuditLine, { field, reason, note }: Look): Promise<void> {
  const columns = [...COLUMNS, 'field', 'reason', 'note'];
  await insertRows(tx, { table: 'audit_entries', columns }, [[...rowOf(line), field, reason, note]]);
}
