import type { RecordDelivery } from '@jianghan/shared/relief/schemas-staff';
import type { Transaction } from 'sequelize';
import { encryptField, lookupHash } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, insertRows } from '../db/sql';

function sealer(table: string, rowId: string) {
  return (column: string, value: string): string => encryptField(value, { table, rowId, column });
}

/** A note for those who work the case. */
export async function insertNote(
  tx: Transaction,
  { caseId, staffId, text, at }: { caseId: string; staffId: string; text: string; at: Date },
): Promise<string> {
  const id = newId();
  const columns = ['id', 'case_id', 'staff_id', 'text_enc', 'written_at'];
  const sealed = sealer('relief_notes', id)('text_enc', text);
  await insertRows(tx, { table: 'relief_notes', columns }, [[id, caseId, staffId, sealed, at]]);
  return id;
}

/** One thing handed over; a second record of the same violates the unique key. */
export async function insertDelivery(
  tx: Transaction,
  {
    caseId,
    grantId,
    delivery,
    by,
  }: {
    caseId: string;
    grantId: string;
    delivery: RecordDelivery;
    by: { staffId: string; at: Date };
  },
): Promise<void> {
  const id = newId();
  const seal = sealer('relief_deliveries', id);
  const { deliveredOn, receivedBy, note } = delivery;
  const columns = [
    'id',
    'case_id',
    'grant_id',
    'delivered_on',
    'received_by_enc',
    'note_enc',
    'recorded_by',
    'recorded_at',
  ];
  const sealedNote = note === null ? null : seal('note_enc', note);
  const row = [id, caseId, grantId, deliveredOn, seal('received_by_enc', receivedBy), sealedNote, by.staffId, by.at];
  await insertRows(tx, { table: 'relief_deliveries', columns }, [row]);
}

/** False when nothing was promised, or it has been kept. */
export async function keepPromise(tx: Transaction, caseId: string, at: Date): Promise<boolean> {
  const sql = 'UPDATE relief_promises SET kept_at = :at WHERE case_id = :caseId AND kept_at IS NULL';
  return (await change(tx, sql, { caseId, at })) === 1;
}

export interface Signature {
  document: string;
  method: 'sms' | 'paper';
  signer: string;
  /** To which the code went. */
  phone: string | null;
  /** Of exactly what was signed. */
  textHash: string;
  witnessedBy: string;
  at: Date;
}

export async function insertSignature(tx: Transaction, caseId: string, one: Signature): Promise<void> {
  const id = newId();
  const columns = [
    'id',
    'case_id',
    'document',
    'method',
    'signer_enc',
    'phone_hash',
    'text_hash',
    'witnessed_by',
    'signed_at',
  ];
  const signer = sealer('relief_signatures', id)('signer_enc', one.signer);
  const phoneHash = one.phone === null ? null : lookupHash(one.phone, 'phone');
  const row = [id, caseId, one.document, one.method, signer, phoneHash, one.textHash, one.witnessedBy, one.at];
  await insertRows(tx, { table: 'relief_signatures', columns }, [row]);
}
