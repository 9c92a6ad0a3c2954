import type { Preferences } from '@jianghan/shared/account/contract';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField, lookupHash } from '../crypto/fields';
import { newId } from '../db/new-id';
import { toDateOrNull } from '../db/sql';
import { type AccountRow, accounts } from './tables';

/** A resident's account, opened. Every value is null until it has been proved. */
export interface Account {
  id: string;
  phone: string | null;
  openid: string | null;
  name: string | null;
  idNumber: string | null;
  idHash: string | null;
  realNameAt: Date | null;
  preferences: Preferences;
}

type Sealed = 'phoneEnc' | 'nameEnc' | 'idNumberEnc' | 'openidEnc';

const COLUMNS = {
  phoneEnc: 'phone_enc',
  nameEnc: 'name_enc',
  idNumberEnc: 'id_number_enc',
  openidEnc: 'openid_enc',
} as const satisfies Record<Sealed, string>;

export function findAccount(tx: Transaction | null, id: string): Promise<Account | undefined> {
  return find(tx, { id });
}

export function findByPhone(tx: Transaction, phone: string): Promise<Account | undefined> {
  return find(tx, { phoneHash: lookupHash(phone, 'phone') });
}

export function findByOpenid(tx: Transaction, openid: string): Promise<Account | undefined> {
  return find(tx, { openidHash: lookupHash(openid, 'openid') });
}

/** Reads the account and keeps others from changing it until the commit. */
export async function lockAccount(tx: Transaction, id: string): Promise<Account | undefined> {
  const row = await accounts.findByPk(id, { transaction: tx, lock: tx.LOCK.UPDATE });
  return row === null ? undefined : toAccount(row.get({ plain: true }));
}

/** Makes an account for a proved phone, a proved openid, or both. A twin violates a unique key. */
export async function insertAccount(
  tx: Transaction,
  proved: { phone?: string | undefined; openid?: string | undefined },
  now: Date,
): Promise<Account> {
  const id = newId();
  await accounts.create(
    {
      ...unproved,
      id,
      createdAt: now,
      ...(proved.phone === undefined ? {} : phoneColumns(id, proved.phone)),
      ...(proved.openid === undefined ? {} : openidColumns(id, proved.openid)),
    },
    { transaction: tx },
  );
  return (await findAccount(tx, id)) as Account;
}

export async function bindPhone(tx: Transaction, id: string, phone: string): Promise<void> {
  await accounts.update(phoneColumns(id, phone), { where: { id }, transaction: tx });
}

export async function bindOpenid(tx: Transaction, id: string, openid: string): Promise<void> {
  await accounts.update(openidColumns(id, openid), { where: { id }, transaction: tx });
}

/** Takes away an account that holds nothing but an openid; its sessions and consents go with it. */
export async function removeAccount(tx: Transaction, id: string): Promise<void> {
  await accounts.destroy({ where: { id, phoneHash: null }, transaction: tx });
}

export async function setPreferences(tx: Transaction, id: string, { elder, contrast }: Preferences): Promise<void> {
  await accounts.update({ elder, contrast }, { where: { id }, transaction: tx });
}

/** One identity, one account: the unique key on `id_hash` decides between two who come at once. Answers with the hash. */
export async function setRealName(
  tx: Transaction,
  id: string,
  person: { name: string; idNumber: string; at: Date },
): Promise<string> {
  const idHash = lookupHash(person.idNumber, 'id_number');
  const columns = {
    nameEnc: seal(id, 'nameEnc', person.name),
    idNumberEnc: seal(id, 'idNumberEnc', person.idNumber),
    idHash,
    realNameAt: person.at,
  };
  await accounts.update(columns, { where: { id }, transaction: tx });
  return idHash;
}

const unproved = {
  phoneEnc: null,
  phoneHash: null,
  nameEnc: null,
  idNumberEnc: null,
  idHash: null,
  openidEnc: null,
  openidHash: null,
  realNameAt: null,
  elder: false,
  contrast: false,
};

function phoneColumns(id: string, phone: string) {
  return { phoneEnc: seal(id, 'phoneEnc', phone), phoneHash: lookupHash(phone, 'phone') };
}

function openidColumns(id: string, openid: string) {
  return { openidEnc: seal(id, 'openidEnc', openid), openidHash: lookupHash(openid, 'openid') };
}

function seal(rowId: string, column: Sealed, value: string): string {
  return encryptField(value, { table: 'accounts', rowId, column: COLUMNS[column] });
}

/** Opens one sealed column of an account row. */
export function unseal(row: Pick<AccountRow, 'id'> & Partial<AccountRow>, column: Sealed): string | null {
  const stored = row[column] ?? null;
  return stored === null ? null : decryptField(stored, { table: 'accounts', rowId: row.id, column: COLUMNS[column] });
}

async function find(tx: Transaction | null, where: Partial<AccountRow>): Promise<Account | undefined> {
  const row = await accounts.findOne({ where, transaction: tx });
  return row === null ? undefined : toAccount(row.get({ plain: true }));
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    phone: unseal(row, 'phoneEnc'),
    openid: unseal(row, 'openidEnc'),
    name: unseal(row, 'nameEnc'),
    idNumber: unseal(row, 'idNumberEnc'),
    idHash: row.idHash,
    realNameAt: toDateOrNull(row.realNameAt),
    preferences: { elder: Boolean(row.elder), contrast: Boolean(row.contrast) },
  };
}
