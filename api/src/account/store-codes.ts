import { literal, Op, type Transaction } from 'sequelize';
import { lookupHash } from '../crypto/fields';
import { newId } from '../db/new-id';
import { smsCodes } from './tables';

export const ATTEMPTS_PER_CODE = 5;

export interface SentCode {
  id: string;
  codeHash: string;
}

export async function insertCode(
  tx: Transaction,
  { phone, code }: { phone: string; code: string },
  times: { createdAt: Date; expiresAt: Date },
): Promise<void> {
  await smsCodes.create(
    {
      id: newId(),
      phoneHash: lookupHash(phone, 'phone'),
      codeHash: hashOfCode(phone, code),
      attempts: 0,
      usedAt: null,
      ...times,
    },
    { transaction: tx },
  );
}

/** Only the newest code of a phone counts; an older one is worth nothing even while its ten minutes last. */
export async function findNewestCode(tx: Transaction, phone: string): Promise<SentCode | undefined> {
  const row = await smsCodes.findOne({
    where: { phoneHash: lookupHash(phone, 'phone') },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
    transaction: tx,
  });
  if (row === null) return undefined;
  const { id, codeHash } = row.get({ plain: true });
  return { id, codeHash };
}

/** Spends one attempt before the code is looked at. The WHERE clause is the lock: a hundred guesses at once get five. */
export async function takeAttempt(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [changed] = await smsCodes.update(
    { attempts: literal('attempts + 1') as unknown as number },
    {
      where: { id, usedAt: null, attempts: { [Op.lt]: ATTEMPTS_PER_CODE }, expiresAt: { [Op.gt]: now } },
      transaction: tx,
    },
  );
  return changed === 1;
}

export async function markCodeUsed(tx: Transaction, id: string, now: Date): Promise<void> {
  await smsCodes.update({ usedAt: now }, { where: { id }, transaction: tx });
}

/** SMS codes live ten minutes (P-14); what is left of them goes. */
export async function removeExpiredCodes(tx: Transaction, now: Date): Promise<number> {
  return smsCodes.destroy({ where: { expiresAt: { [Op.lte]: now } }, transaction: tx });
}

export function hashOfCode(phone: string, code: string): string {
  return lookupHash(`${phone} ${code}`, 'sms_code');
}
