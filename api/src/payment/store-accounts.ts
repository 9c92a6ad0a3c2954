import { fitsLuhn, type PayeeAccount } from '@jianghan/shared/payment/account';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, insertRows, select, toDate } from '../db/sql';

/** Account of a case or copy of it in a payment, as it lies in the table. */
export interface SealedAccount {
  id: string;
  holder_enc: string;
  number_enc: string;
  bank_enc: string;
}

type Table = 'payment_accounts' | 'payments';

export function sealAccount(table: Table, id: string, { holder, number, bank }: PayeeAccount): string[] {
  const seal = (column: string, value: string) => encryptField(value, { table, rowId: id, column });
  return [seal('holder_enc', holder), seal('number_enc', number), seal('bank_enc', bank)];
}

export function openAccount(table: Table, row: SealedAccount): PayeeAccount {
  const open = (column: 'holder_enc' | 'number_enc' | 'bank_enc') =>
    decryptField(row[column], { table, rowId: row.id, column });
  return { holder: open('holder_enc'), number: open('number_enc'), bank: open('bank_enc') };
}

export interface CaseAccount extends PayeeAccount {
  setAt: Date;
  /** Null: the person did it. */
  setBy: string | null;
  isSuspect: boolean;
}

export async function findAccount(tx: Transaction | null, caseId: string): Promise<CaseAccount | null> {
  const sql = `SELECT id, holder_enc, number_enc, bank_enc, is_suspect, set_by, set_at FROM payment_accounts
    WHERE case_id = :caseId`;
  type Row = SealedAccount & { is_suspect: boolean | number; set_by: string | null; set_at: Date | string };
  const [row] = await select<Row>(tx, sql, { caseId });
  if (row === undefined) return null;
  const { set_by: setBy, set_at, is_suspect } = row;
  return { ...openAccount('payment_accounts', row), setBy, setAt: toDate(set_at), isSuspect: Boolean(is_suspect) };
}

interface Setting {
  caseId: string;
  account: PayeeAccount;
  /** Null: the person did it. */
  by: string | null;
  at: Date;
}

/** A new row each time: a sealed value is bound to its row. The caller holds the case. */
export async function replaceAccount(tx: Transaction, { caseId, account, by, at }: Setting): Promise<void> {
  const id = newId();
  await change(tx, 'DELETE FROM payment_accounts WHERE case_id = :caseId', { caseId });
  const columns = ['id', 'case_id', 'holder_enc', 'number_enc', 'bank_enc', 'is_suspect', 'set_by', 'set_at'];
  await insertRows(tx, { table: 'payment_accounts', columns }, [
    [id, caseId, ...sealAccount('payment_accounts', id, account), !fitsLuhn(account.number), by, at],
  ]);
}
