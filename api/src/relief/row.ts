import type { Cause, Since } from '@jianghan/shared/relief/lanes';
import type { DayUnit, ReliefLimit } from '@jianghan/shared/relief/sla';
import type { Lane, ReliefState } from '@jianghan/shared/relief/states';
import { decryptField } from '../crypto/fields';
import { toDate, toDateOrNull } from '../db/sql';

export type Origin = 'self' | 'proxy' | 'counter' | 'report';

/** A case of relief with its case file, opened. */
export interface ReliefCase {
  id: string;
  reference: string;
  accountId: string;
  officeId: string;
  state: ReliefState;
  version: number;
  dueAt: Date | null;
  openedAt: Date;
  updatedAt: Date;
  origin: Origin;
  name: string | null;
  phone: string | null;
  idNumber: string | null;
  place: string | null;
  community: string | null;
  cause: Cause;
  began: Since | null;
  story: string | null;
  isDanger: boolean;
  isSmall: boolean | null;
  persons: number;
  isRecognised: boolean;
  isSecluded: boolean;
  lane: Lane | null;
  receivedOn: string;
  acceptedOn: string | null;
  /** Which limit runs, or stands still with what is left of it. */
  clock: ReliefLimit | null;
  clockFrom: string | null;
  clockDays: number | null;
  clockLeft: number | null;
  clockUnit: DayUnit | null;
  wasSupplemented: boolean;
  isPrepaid: boolean;
  amountFen: number;
  emergencyId: string | null;
  claimedBy: string | null;
  enteredBy: string | null;
}

/** What is sealed, by its column; the hash beside it finds it again. */
export const SEALED = {
  name: 'name_enc',
  phone: 'phone_enc',
  idNumber: 'id_number_enc',
  place: 'place_enc',
  story: 'story_enc',
} as const;

function open(id: string, column: (typeof SEALED)[keyof typeof SEALED], value: string | null): string | null {
  return value === null ? null : decryptField(value, { table: 'relief_cases', rowId: id, column });
}

export interface ReliefRow {
  id: string;
  office_id: string;
  state: ReliefState;
  due_at: Date | string | null;
  origin: Origin;
  name_enc: string | null;
  phone_enc: string | null;
  id_number_enc: string | null;
  place_enc: string | null;
  community: string | null;
  cause: Cause;
  began: Since | null;
  story_enc: string | null;
  is_danger: boolean | number;
  is_small: boolean | number | null;
  persons: number;
  is_recognised: boolean | number;
  is_secluded: boolean | number;
  lane: Lane | null;
  received_on: string;
  accepted_on: string | null;
  clock: ReliefLimit | null;
  clock_from: string | null;
  clock_days: number | null;
  clock_left: number | null;
  clock_unit: DayUnit | null;
  was_supplemented: boolean | number;
  is_prepaid: boolean | number;
  amount_fen: number;
  emergency_id: string | null;
  claimed_by: string | null;
  entered_by: string | null;
  reference: string;
  account_id: string;
  version: number;
  opened_at: Date | string;
  updated_at: Date | string;
}

export function toRelief(row: ReliefRow): ReliefCase {
  const { id } = row;
  return {
    id,
    reference: row.reference,
    accountId: row.account_id,
    officeId: row.office_id,
    state: row.state,
    version: row.version,
    dueAt: toDateOrNull(row.due_at),
    openedAt: toDate(row.opened_at),
    updatedAt: toDate(row.updated_at),
    origin: row.origin,
    name: open(id, 'name_enc', row.name_enc),
    phone: open(id, 'phone_enc', row.phone_enc),
    idNumber: open(id, 'id_number_enc', row.id_number_enc),
    place: open(id, 'place_enc', row.place_enc),
    community: row.community,
    cause: row.cause,
    began: row.began,
    story: open(id, 'story_enc', row.story_enc),
    isDanger: Boolean(row.is_danger),
    isSmall: row.is_small === null ? null : Boolean(row.is_small),
    persons: row.persons,
    isRecognised: Boolean(row.is_recognised),
    isSecluded: Boolean(row.is_secluded),
    lane: row.lane,
    receivedOn: row.received_on,
    acceptedOn: row.accepted_on,
    clock: row.clock,
    clockFrom: row.clock_from,
    clockDays: row.clock_days,
    clockLeft: row.clock_left,
    clockUnit: row.clock_unit,
    wasSupplemented: Boolean(row.was_supplemented),
    isPrepaid: Boolean(row.is_prepaid),
    amountFen: row.amount_fen,
    emergencyId: row.emergency_id,
    claimedBy: row.claimed_by,
    enteredBy: row.entered_by,
  };
}
