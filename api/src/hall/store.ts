import type { HallService, TicketKind, TicketState, VisitResult } from '@jianghan/shared/hall/schemas';
import type { Transaction } from 'sequelize';
import { change, insertRows, select, toDate, toDateOrNull } from '../db/sql';

/** A number drawn in the hall. It points at a booking, or at nobody. */
export interface TicketFacts {
  ticketId: string;
  officeId: string;
  on: string;
  kind: TicketKind;
  number: number;
  service: HallService;
  bookingId: string | null;
  priority: boolean;
  startsAt: Date | null;
  /** Since when it stands in the queue; a number that was passed over comes anew. */
  arrivedAt: Date;
  issuedAt: Date;
  state: TicketState;
  version: number;
  window: number | null;
  calls: number;
  calledAt: Date | null;
  /** The same instant until it is called again. */
  lastCalledAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  result: VisitResult | null;
  ceremony: 'yes' | 'no' | null;
  isCorrected: boolean;
  isClosedByDay: boolean;
}

/** A number as it is drawn: it waits, and nothing has come of it. */
export const FRESH = {
  state: 'waiting',
  version: 1,
  window: null,
  calls: 0,
  calledAt: null,
  lastCalledAt: null,
  startedAt: null,
  endedAt: null,
  result: null,
  ceremony: null,
  isCorrected: false,
  isClosedByDay: false,
} as const satisfies Partial<TicketFacts>;

const TABLE = 'hall_tickets';
/** Column of each field, in the order of an INSERT. */
const COLUMNS = {
  ticketId: 'id',
  officeId: 'office_id',
  on: 'on_date',
  kind: 'kind',
  number: 'number',
  service: 'service',
  bookingId: 'booking_id',
  priority: 'priority',
  startsAt: 'starts_at',
  arrivedAt: 'arrived_at',
  issuedAt: 'issued_at',
  state: 'state',
  version: 'version',
  window: 'window_number',
  calls: 'calls',
  calledAt: 'called_at',
  lastCalledAt: 'last_called_at',
  startedAt: 'started_at',
  endedAt: 'ended_at',
  result: 'result',
  ceremony: 'ceremony',
  isCorrected: 'is_corrected',
  isClosedByDay: 'is_closed_by_day',
} as const satisfies Record<keyof TicketFacts, string>;

const FIELDS = Object.keys(COLUMNS) as (keyof TicketFacts)[];
const READ = `SELECT ${FIELDS.map((field) => `${COLUMNS[field]} AS \`${field}\``).join(', ')} FROM ${TABLE}`;

type Moment = 'startsAt' | 'arrivedAt' | 'issuedAt' | 'calledAt' | 'lastCalledAt' | 'startedAt' | 'endedAt';
type Truth = 'priority' | 'isCorrected' | 'isClosedByDay';
type Row = Omit<TicketFacts, Moment | Truth> & Record<Moment, Date | string | null> & Record<Truth, boolean | number>;

export async function insertTicket(tx: Transaction, ticket: TicketFacts): Promise<void> {
  await insertRows(tx, { table: TABLE, columns: Object.values(COLUMNS) }, [FIELDS.map((field) => ticket[field])]);
}

/** Writes the whole ticket over exactly the version that was read; false when somebody was faster. */
export async function moveTicket(tx: Transaction, ticket: TicketFacts): Promise<boolean> {
  const fields = FIELDS.filter((field) => !['ticketId', 'version'].includes(field));
  const sets = fields.map((field) => `${COLUMNS[field]} = :${field}`).join(', ');
  const changed = await change(
    tx,
    `UPDATE ${TABLE} SET ${sets}, version = version + 1 WHERE id = :ticketId AND version = :version`,
    { ...ticket },
  );
  return changed === 1;
}

export async function findTicket(tx: Transaction | null, ticketId: string): Promise<TicketFacts | undefined> {
  return (await select<Row>(tx, `${READ} WHERE id = :ticketId`, { ticketId })).map(toTicket)[0];
}

export async function findOfBooking(tx: Transaction | null, bookingId: string): Promise<TicketFacts | undefined> {
  return (await select<Row>(tx, `${READ} WHERE booking_id = :bookingId`, { bookingId })).map(toTicket)[0];
}

/** All of a day, in the order they were drawn. */
export async function listTickets(
  tx: Transaction | null,
  { officeId, on }: { officeId: string; on: string },
): Promise<TicketFacts[]> {
  const sql = `${READ} WHERE office_id = :officeId AND on_date = :on ORDER BY issued_at, id`;
  return (await select<Row>(tx, sql, { officeId, on })).map(toTicket);
}

interface Correction {
  id: string;
  ticketId: string;
  at: Date;
  staffId: string;
  reason: string;
  earlierResult: string;
  earlierCeremony: string | null;
}

/** Keeps what stood there before a correction. */
export async function insertCorrection(tx: Transaction, one: Correction): Promise<void> {
  const columns = ['id', 'ticket_id', 'corrected_at', 'staff_id', 'reason', 'earlier_result', 'earlier_ceremony'];
  await insertRows(tx, { table: 'hall_corrections', columns }, [
    [one.id, one.ticketId, one.at, one.staffId, one.reason, one.earlierResult, one.earlierCeremony],
  ]);
}

/** Tickets of dates long past, with their corrections and their days (P-14). */
export async function deleteBefore(tx: Transaction, on: string): Promise<number> {
  await change(tx, `DELETE FROM hall_corrections WHERE ticket_id IN (SELECT id FROM ${TABLE} WHERE on_date < :on)`, {
    on,
  });
  const gone = await change(tx, `DELETE FROM ${TABLE} WHERE on_date < :on`, { on });
  await change(tx, 'DELETE FROM hall_days WHERE on_date < :on', { on });
  return gone;
}

function toTicket(row: Row): TicketFacts {
  return {
    ...row,
    startsAt: toDateOrNull(row.startsAt),
    arrivedAt: toDate(row.arrivedAt as Date | string),
    issuedAt: toDate(row.issuedAt as Date | string),
    calledAt: toDateOrNull(row.calledAt),
    lastCalledAt: toDateOrNull(row.lastCalledAt),
    startedAt: toDateOrNull(row.startedAt),
    endedAt: toDateOrNull(row.endedAt),
    priority: Boolean(row.priority),
    isCorrected: Boolean(row.isCorrected),
    isClosedByDay: Boolean(row.isClosedByDay),
  };
}
