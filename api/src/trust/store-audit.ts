import type { Transaction } from 'sequelize';
import { select, toDate, toDateOrNull } from '../db/sql';

export interface FoundLine {
  position: number;
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorLogin: string | null;
  action: string;
  objectKind: string;
  objectId: string;
  field: string | null;
  reason: string | null;
  note: string | null;
  traceId: string;
}

interface Row {
  position: number | string;
  id: string;
  at: Date | string;
  actor_kind: string;
  actor_id: string | null;
  login: string | null;
  action: string;
  object_kind: string;
  object_id: string;
  field: string | null;
  reason: string | null;
  note: string | null;
  trace_id: string;
}

export interface Search {
  /** Lines about one of these objects; null for any. */
  objects: readonly string[] | null;
  /** Lines of this actor, or about one of their objects; null for anybody. */
  person: { id: string; objects: readonly string[] } | null;
  from: Date | null;
  until: Date | null;
  before: number;
  limit: number;
}

/** Newest first, in the order the database took them. */
export async function searchLines(tx: Transaction, search: Search): Promise<FoundLine[]> {
  const { objects, person, from, until, before, limit } = search;
  const where = [
    'e.position < :before',
    ...(objects === null ? [] : ['e.object_id IN (:objects)']),
    ...(person === null ? [] : ['(e.actor_id = :person OR e.object_id IN (:theirs))']),
    ...(from === null ? [] : ['e.at >= :from']),
    ...(until === null ? [] : ['e.at < :until']),
  ];
  const rows = await select<Row>(
    tx,
    `SELECT e.position, e.id, e.at, e.actor_kind, e.actor_id, s.login, e.action, e.object_kind, e.object_id, e.field,
       e.reason, e.note, e.trace_id
     FROM audit_entries e LEFT JOIN staff_accounts s ON s.id = e.actor_id
     WHERE ${where.join(' AND ')} ORDER BY e.position DESC LIMIT :limit`,
    {
      before,
      limit,
      ...(objects === null ? {} : { objects }),
      ...(person === null ? {} : { person: person.id, theirs: [person.id, ...person.objects] }),
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    },
  );
  return rows.map(toLine);
}

/** The id behind a reference number. */
export async function caseOfReference(reference: string): Promise<string | undefined> {
  const sql = 'SELECT id FROM case_files WHERE reference = :reference';
  return (await select<{ id: string }>(null, sql, { reference }))[0]?.id;
}

/** The id behind a login of staff. */
export async function staffOfLogin(login: string): Promise<string | undefined> {
  return (await select<{ id: string }>(null, 'SELECT id FROM staff_accounts WHERE login = :login', { login }))[0]?.id;
}

export async function listCaseIds(accountId: string, most: number): Promise<string[]> {
  const sql = 'SELECT id FROM case_files WHERE account_id = :accountId ORDER BY id DESC LIMIT :most';
  return (await select<{ id: string }>(null, sql, { accountId, most })).map(({ id }) => id);
}

/** How far the chain is, and what waits behind it. */
export async function chainState(): Promise<{
  seals: number;
  headHash: string | null;
  sealedAt: Date | null;
  unsealed: { count: number; oldestAt: Date | null };
}> {
  const [head] = await select<{ sequence: number | string; hash: string; sealed_at: Date | string; last: number }>(
    null,
    'SELECT sequence, hash, sealed_at, last_position AS last FROM audit_seals ORDER BY sequence DESC LIMIT 1',
  );
  const [tail] = await select<{ n: number; oldest: Date | string | null }>(
    null,
    'SELECT COUNT(*) AS n, MIN(at) AS oldest FROM audit_entries WHERE position > :last',
    { last: head?.last ?? 0 },
  );
  return {
    seals: Number(head?.sequence ?? 0),
    headHash: head?.hash ?? null,
    sealedAt: head === undefined ? null : toDate(head.sealed_at),
    unsealed: { count: Number(tail?.n ?? 0), oldestAt: toDateOrNull(tail?.oldest ?? null) },
  };
}

function toLine(row: Row): FoundLine {
  return {
    position: Number(row.position),
    id: row.id,
    at: toDate(row.at),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorLogin: row.login,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    field: row.field,
    reason: row.reason,
    note: row.note,
    traceId: row.trace_id,
  };
}
