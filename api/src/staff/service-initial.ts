import type { Transaction } from 'sequelize';
import { databaseNow } from '../db/sql';
import { hashPassword, newInitialPassword } from './password';

const INITIAL_MS = 7 * 86_400_000;

/** A password to be handed over once and replaced at the first sign-in. */
export interface InitialPassword {
  password: string;
  passwordHash: string;
}

/** Hashing takes its time, so it is done before the transaction. */
export async function makeInitialPassword(): Promise<InitialPassword> {
  const password = newInitialPassword();
  return { password, passwordHash: await hashPassword(password) };
}

/** Seven days from now. */
export async function initialUntil(tx: Transaction): Promise<Date> {
  return new Date((await databaseNow(tx)).getTime() + INITIAL_MS);
}
