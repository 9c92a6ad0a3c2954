import type { CareKind, ElderRelation } from '@jianghan/shared/care/schemas';
import type { z } from 'zod';
import { decryptField } from '../crypto/fields';
import { toDate, toDateOrNull } from '../db/sql';

/** What somebody asked of eldercare, with its case file, opened. */
export interface CareCase {
  id: string;
  kind: CareKind;
  reference: string;
  accountId: string;
  /** The place, or the street of the adviser. */
  officeId: string;
  /** The street of the elder's home, whose adviser looks after it. */
  streetId: string | null;
  state: string;
  version: number;
  happensAt: Date | null;
  dueAt: Date | null;
  openedAt: Date;
  updatedAt: Date;
  contactName: string;
  contactPhone: string;
  relation: z.infer<typeof ElderRelation>;
  note: string | null;
  /** Who took the call, when no account of a family asked. */
  enteredBy: string | null;
}

export interface CareRow {
  id: string;
  kind: CareKind;
  reference: string;
  account_id: string;
  office_id: string;
  street_id: string | null;
  state: string;
  version: number;
  happens_at: Date | string | null;
  due_at: Date | string | null;
  opened_at: Date | string;
  updated_at: Date | string;
  contact_name_enc: string;
  contact_phone_enc: string;
  relation: z.infer<typeof ElderRelation>;
  note_enc: string | null;
  entered_by: string | null;
}

/** Columns of a case with its case file, for every list that reads whole cases; the tables are `k` and `c`. */
export const CARE_COLUMNS = `k.id, k.kind, c.reference, c.account_id, k.office_id, k.street_id, k.state, c.version,
  k.happens_at, k.due_at, c.opened_at, c.updated_at, k.contact_name_enc, k.contact_phone_enc, k.relation, k.note_enc, k.entered_by`;

function open(rowId: string, column: string, value: string): string {
  return decryptField(value, { table: 'care_cases', rowId, column });
}

export function toCare(row: CareRow): CareCase {
  const { id } = row;
  return {
    id,
    kind: row.kind,
    reference: row.reference,
    accountId: row.account_id,
    officeId: row.office_id,
    streetId: row.street_id,
    state: row.state,
    version: row.version,
    happensAt: toDateOrNull(row.happens_at),
    dueAt: toDateOrNull(row.due_at),
    openedAt: toDate(row.opened_at),
    updatedAt: toDate(row.updated_at),
    contactName: open(id, 'contact_name_enc', row.contact_name_enc),
    contactPhone: open(id, 'contact_phone_enc', row.contact_phone_enc),
    relation: row.relation,
    note: row.note_enc === null ? null : open(id, 'note_enc', row.note_enc),
    enteredBy: row.entered_by,
  };
}
