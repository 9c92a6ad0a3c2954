import type { Transaction } from 'sequelize';
import { decryptField, encryptField, type Place } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, execute, FOR_UPDATE, insertRows, select, toDate, toDateOrNull } from '../db/sql';

/** A member of staff, opened. */
export interface Staff {
  id: string;
  login: string;
  name: string;
  passwordHash: string;
  /** Until when the initial password, or the one after a reset authenticator, is good; null once it has been replaced. */
  initialUntil: Date | null;
  totpSecret: string | null;
  /** Null until a password of their own and an authenticator are set. */
  enrolledAt: Date | null;
  signedInAt: Date | null;
  disabledAt: Date | null;
  version: number;
  createdAt: Date;
}

interface Row {
  id: string;
  login: string;
  name_enc: string;
  password_hash: string;
  initial_until: Date | string | null;
  totp_enc: string | null;
  enrolled_at: Date | string | null;
  signed_in_at: Date | string | null;
  disabled_at: Date | string | null;
  version: number;
  created_at: Date | string;
}

const COLUMNS = `id, login, name_enc, password_hash, initial_until, totp_enc, enrolled_at, signed_in_at, disabled_at,
  version, created_at`;

export async function findStaffByLogin(tx: Transaction | null, login: string): Promise<Staff | undefined> {
  const rows = await select<Row>(tx, `SELECT ${COLUMNS} FROM staff_accounts WHERE login = :login`, { login });
  return rows.map(toStaff)[0];
}

export async function findStaffById(tx: Transaction | null, id: string): Promise<Staff | undefined> {
  const rows = await select<Row>(tx, `SELECT ${COLUMNS} FROM staff_accounts WHERE id = :id`, { id });
  return rows.map(toStaff)[0];
}

/** Reads it and keeps others from changing it until the commit. */
export async function lockStaff(tx: Transaction, id: string): Promise<Staff | undefined> {
  const rows = await select<Row>(tx, `SELECT ${COLUMNS} FROM staff_accounts WHERE id = :id${FOR_UPDATE}`, { id });
  return rows.map(toStaff)[0];
}

/** In the order of their making. */
export async function listStaff(after: string, most: number): Promise<Staff[]> {
  const sql = `SELECT ${COLUMNS} FROM staff_accounts WHERE id > :after ORDER BY id LIMIT :most`;
  return (await select<Row>(null, sql, { after, most })).map(toStaff);
}

/** A login that is taken violates the unique key. */
export async function insertStaff(
  tx: Transaction,
  made: { login: string; name: string; passwordHash: string; initialUntil: Date },
  now: Date,
): Promise<string> {
  const id = newId();
  await insertRows(
    tx,
    {
      table: 'staff_accounts',
      columns: ['id', 'login', 'name_enc', 'password_hash', 'initial_until', 'created_at'],
    },
    [[id, made.login, encryptField(made.name, place(id, 'name_enc')), made.passwordHash, made.initialUntil, now]],
  );
  return id;
}

/** Keeps the secret of the first look at the enrolment: a second look shows the same one. */
export async function proposeTotp(tx: Transaction, id: string, secret: string): Promise<void> {
  await execute(tx, 'UPDATE staff_accounts SET totp_enc = :sealed WHERE id = :id AND totp_enc IS NULL', {
    id,
    sealed: encryptField(secret, place(id, 'totp_enc')),
  });
}

/**
 * Uses up the step of a code, and all before it. The WHERE clause lets each in once, whoever comes at the same time, and
 * nobody whose account was reset or disabled since it was read: every such change raises the version, no attempt does.
 */
export async function takeTotpStep(
  tx: Transaction,
  read: Pick<Staff, 'id' | 'version'>,
  step: number,
): Promise<boolean> {
  const sql = `UPDATE staff_accounts SET totp_step = :step WHERE id = :id AND version = :version AND disabled_at IS NULL
    AND (totp_step IS NULL OR totp_step < :step)`;
  return (await change(tx, sql, { id: read.id, version: read.version, step })) === 1;
}

/** From now on with a password and an authenticator of their own. False when somebody has done it meanwhile. */
export async function enrol(tx: Transaction, id: string, own: { passwordHash: string; at: Date }): Promise<boolean> {
  const sql = `UPDATE staff_accounts SET password_hash = :hash, initial_until = NULL, enrolled_at = :at, version = version + 1
    WHERE id = :id AND (enrolled_at IS NULL OR initial_until IS NOT NULL) AND totp_enc IS NOT NULL`;
  return (await change(tx, sql, { id, hash: own.passwordHash, at: own.at })) === 1;
}

/** The next sign-in sets up an authenticator anew; until then the password alone opens the door, so it has an end. */
export async function forgetTotp(tx: Transaction, id: string, until: Date): Promise<void> {
  const sql = `UPDATE staff_accounts SET enrolled_at = NULL, totp_enc = NULL, totp_step = NULL, initial_until = :until
    WHERE id = :id`;
  await execute(tx, sql, { id, until });
}

/** Another initial password; the authenticator stays. */
export async function setInitialPassword(
  tx: Transaction,
  id: string,
  { passwordHash, until }: { passwordHash: string; until: Date },
): Promise<void> {
  const sql = 'UPDATE staff_accounts SET password_hash = :passwordHash, initial_until = :until WHERE id = :id';
  await execute(tx, sql, { id, passwordHash, until });
}

export async function setDisabled(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await execute(tx, 'UPDATE staff_accounts SET disabled_at = :at WHERE id = :id', { id, at });
}

/** Whoever has seen the version before must look again. */
export async function raiseVersion(tx: Transaction, id: string): Promise<void> {
  await execute(tx, 'UPDATE staff_accounts SET version = version + 1 WHERE id = :id', { id });
}

export async function noteSignIn(tx: Transaction, id: string, at: Date): Promise<void> {
  await execute(tx, 'UPDATE staff_accounts SET signed_in_at = :at WHERE id = :id', { id, at });
}

function place(rowId: string, column: 'name_enc' | 'totp_enc'): Place {
  return { table: 'staff_accounts', rowId, column };
}

function toStaff(row: Row): Staff {
  return {
    id: row.id,
    login: row.login,
    name: decryptField(row.name_enc, place(row.id, 'name_enc')),
    passwordHash: row.password_hash,
    initialUntil: toDateOrNull(row.initial_until),
    totpSecret: row.totp_enc === null ? null : decryptField(row.totp_enc, place(row.id, 'totp_enc')),
    enrolledAt: toDateOrNull(row.enrolled_at),
    signedInAt: toDateOrNull(row.signed_in_at),
    disabledAt: toDateOrNull(row.disabled_at),
    version: Number(row.version),
    createdAt: toDate(row.created_at),
  };
}
