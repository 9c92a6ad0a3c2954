import { Op, type Transaction } from 'sequelize';
import { decryptField, encryptField, type Place } from '../crypto/fields';
import { hashOf } from '../crypto/hash';
import { toDate } from '../db/sql';
import { isDuplicate, transact } from '../db/transact';
import { wechatCodes, wechatTokens } from './tables';

export interface HeldToken {
  token: string;
  expiresAt: Date;
}

const NEVER = new Date(0);
const RENEWAL_MS = 5000;

/** True for the first who comes with this code. WeChat forgets codes after five minutes, we a little later. */
export async function claimLoginCode(code: string, now: Date): Promise<boolean> {
  const codeHash = hashOf('sha256', code);
  try {
    await transact((tx) => wechatCodes.create({ codeHash, claimedAt: now }, { transaction: tx }));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

export async function removeCodesBefore(tx: Transaction, instant: Date): Promise<void> {
  await wechatCodes.destroy({ where: { claimedAt: { [Op.lt]: instant } }, transaction: tx });
}

export async function findToken(appid: string): Promise<HeldToken | undefined> {
  const row = (await wechatTokens.findByPk(appid))?.get({ plain: true });
  if (row === undefined || row.tokenEnc === null) return undefined;
  return { token: decryptField(row.tokenEnc, placeOf(appid)), expiresAt: toDate(row.expiresAt) };
}

/** One process renews; a claim that its holder could not end runs out by itself. The WHERE clause is the lock. */
export async function claimRenewal(appid: string, now: Date): Promise<boolean> {
  await makeRow(appid);
  return transact(async (tx) => {
    const [changed] = await wechatTokens.update(
      { renewingUntil: new Date(now.getTime() + RENEWAL_MS) },
      {
        where: { appid, renewingUntil: { [Op.or]: [null, { [Op.lte]: now }] } },
        transaction: tx,
      },
    );
    return changed === 1;
  });
}

export function keepToken(appid: string, { token, expiresAt }: HeldToken): Promise<void> {
  return change(appid, { tokenEnc: encryptField(token, placeOf(appid)), expiresAt });
}

export function endRenewal(appid: string): Promise<void> {
  return change(appid, { renewingUntil: null });
}

/** Ends this very token; the WHERE clause keeps one that another process has just renewed. */
export async function spoilToken(appid: string, token: string): Promise<void> {
  const stored = (await wechatTokens.findByPk(appid))?.get({ plain: true }).tokenEnc ?? null;
  if (stored === null || decryptField(stored, placeOf(appid)) !== token) return;
  await transact(async (tx) => {
    await wechatTokens.update({ expiresAt: NEVER }, { where: { appid, tokenEnc: stored }, transaction: tx });
  });
}

function change(appid: string, columns: Parameters<typeof wechatTokens.update>[0]): Promise<void> {
  return transact(async (tx) => {
    await wechatTokens.update(columns, { where: { appid }, transaction: tx });
  });
}

async function makeRow(appid: string): Promise<void> {
  if ((await wechatTokens.findByPk(appid, { attributes: ['appid'] })) !== null) return;
  const row = { appid, tokenEnc: null, expiresAt: NEVER, renewingUntil: null };
  try {
    await transact((tx) => wechatTokens.create(row, { transaction: tx }));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

function placeOf(appid: string): Place {
  return { table: 'wechat_tokens', rowId: appid, column: 'token_enc' };
}
