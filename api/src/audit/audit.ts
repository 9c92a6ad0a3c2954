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
  await insertRows(
    tx,
    { table: 'audit_entries', columns: COLUMNS },
    lines.map(({ call, action, object }) => [
      newId(),
      call.now,
      call.actor === null ? 'anonymous' : 'resident',
      call.actor?.accountId ?? null,
      action,
      object.kind,
      object.id,
      call.traceId,
    ]),
  );
}

export function record(tx: Transaction, line: AuditLine): Promise<void> {
  return recordAll(tx, [line]);
}
