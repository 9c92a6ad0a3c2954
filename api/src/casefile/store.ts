import type { CaseKind } from '@jianghan/shared/casefile/contract';
import type { Transaction } from 'sequelize';
import { change, insertRows, select, toDate, toDateOrNull } from '../db/sql';
import { CASES_OF } from './store-members';

export interface CaseFile {
  /** Also the id of the feature's own row, such as the booking. */
  id: string;
  reference: string;
  kind: CaseKind;
  accountId: string;
  officeId: string | null;
  /** Where the account may be a stranger's: the keyed hash of the number that alone may see the case. Written once, not read. */
  holderIdHash?: string | null;
  state: string;
  version: number;
  happensAt: Date | null;
  dueAt: Date | null;
  openedAt: Date;
  updatedAt: Date;
}

export interface CaseEventFacts {
  caseId: string;
  version: number;
  action: string;
  fromState: string | null;
  toState: string;
  actorKind: string;
  actorId: string | null;
  at: Date;
}

const CASE_COLUMNS = [
  'id',
  'reference',
  'kind',
  'account_id',
  'office_id',
  'state',
  'version',
  'happens_at',
  'due_at',
  'opened_at',
  'updated_at',
] as const;
const NEW_CASE_COLUMNS = [...CASE_COLUMNS, 'holder_id_hash'] as const;
const EVENT_COLUMNS = [
  'case_id',
  'version',
  'action',
  'from_state',
  'to_state',
  'actor_kind',
  'actor_id',
  'at',
] as const;

export async function insertCases(tx: Transaction, cases: readonly CaseFile[]): Promise<void> {
  await insertRows(
    tx,
    { table: 'case_files', columns: NEW_CASE_COLUMNS },
    cases.map((file) => [
      file.id,
      file.reference,
      file.kind,
      file.accountId,
      file.officeId,
      file.state,
      file.version,
      file.happensAt,
      file.dueAt,
      file.openedAt,
      file.updatedAt,
      file.holderIdHash ?? null,
    ]),
  );
}

export async function insertEvents(tx: Transaction, events: readonly CaseEventFacts[]): Promise<void> {
  await insertRows(
    tx,
    { table: 'case_events', columns: EVENT_COLUMNS },
    events.map((event) => [
      event.caseId,
      event.version,
      event.action,
      event.fromState,
      event.toState,
      event.actorKind,
      event.actorId,
      event.at,
    ]),
  );
}

/** When and where a case happens from now on. */
export interface Appointment {
  happensAt: Date;
  officeId: string;
}

/**
 * Moves a case on from exactly the version that was read; false when somebody was faster. A deadline stands in the case
 * until the next move, which says the next one.
 */
export async function moveOn(
  tx: Transaction,
  { id, version }: CaseFile,
  to: { state: string; at: Date; dueAt: Date | null; appointment?: Appointment | undefined },
): Promise<boolean> {
  const { state, at, dueAt, appointment } = to;
  const elsewhere = appointment === undefined ? '' : ', happens_at = :happensAt, office_id = :officeId';
  const sql = `UPDATE case_files SET state = :state, version = version + 1, updated_at = :at, due_at = :dueAt${elsewhere}
    WHERE id = :id AND version = :version`;
  return (await change(tx, sql, { state, at, dueAt, id, version, ...appointment })) === 1;
}

export async function deleteCases(tx: Transaction, ids: readonly string[]): Promise<void> {
  await change(tx, 'DELETE FROM case_events WHERE case_id IN (:ids)', { ids });
  await change(tx, 'DELETE FROM case_files WHERE id IN (:ids)', { ids });
}

export async function findCase(tx: Transaction | null, id: string): Promise<CaseFile | undefined> {
  const [row] = await select<Row>(tx, `SELECT ${CASE_COLUMNS.join(', ')} FROM case_files WHERE id = :id`, { id });
  return row === undefined ? undefined : toCase(row);
}

/** The cases with these ids, by id. */
export async function listCasesById(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, CaseFile>> {
  if (ids.length === 0) return new Map();
  const rows = await select<Row>(tx, `SELECT ${CASE_COLUMNS.join(', ')} FROM case_files WHERE id IN (:ids)`, { ids });
  return new Map(rows.map((row) => [row.id, toCase(row)]));
}

/** Those an account opened or joined, newest first; `before` is the id of the last one seen (ids are in order of time). */
export async function listCases(
  accountId: string,
  page: { limit: number; before: string | null },
): Promise<CaseFile[]> {
  const columns = CASE_COLUMNS.map((column) => `c.${column}`).join(', ');
  const rows = await select<Row>(
    null,
    `SELECT ${columns} FROM ${CASES_OF} mine JOIN case_files c ON c.id = mine.id
     WHERE c.id < :before ORDER BY c.id DESC LIMIT :limit`,
    { accountId, before: page.before ?? 'g', limit: page.limit },
  );
  return rows.map(toCase);
}

export async function listEvents(tx: Transaction | null, caseId: string): Promise<CaseEventFacts[]> {
  const rows = await select<EventRow>(
    tx,
    `SELECT ${EVENT_COLUMNS.join(', ')} FROM case_events WHERE case_id = :caseId ORDER BY version`,
    { caseId },
  );
  return rows.map(toEvent);
}

interface Row {
  id: string;
  reference: string;
  kind: CaseKind;
  account_id: string;
  office_id: string | null;
  state: string;
  version: number;
  happens_at: Date | string | null;
  due_at: Date | string | null;
  opened_at: Date | string;
  updated_at: Date | string;
}

interface EventRow {
  case_id: string;
  version: number;
  action: string;
  from_state: string | null;
  to_state: string;
  actor_kind: string;
  actor_id: string | null;
  at: Date | string;
}

function toCase(row: Row): CaseFile {
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    accountId: row.account_id,
    officeId: row.office_id,
    state: row.state,
    version: row.version,
    happensAt: toDateOrNull(row.happens_at),
    dueAt: toDateOrNull(row.due_at),
    openedAt: toDate(row.opened_at),
    updatedAt: toDate(row.updated_at),
  };
}

function toEvent(row: EventRow): CaseEventFacts {
  return {
    caseId: row.case_id,
    version: row.version,
    action: row.action,
    fromState: row.from_state,
    toState: row.to_state,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    at: toDate(row.at),
  };
}
