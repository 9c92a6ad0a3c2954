import type { Me } from '@jianghan/shared/account/contract';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import type { Actor } from '../http/call';
import { countUnread } from '../inbox/service';
import { type Account, findAccount } from './store';
import { type Consent, listConsents } from './store-consents';

/** How far an account is proved: by its openid, by its phone, by its real name (W-09). */
export function levelOf(account: { hasPhone: boolean; hasRealName: boolean }): Actor['level'] {
  if (account.hasRealName) return 'L2';
  return account.hasPhone ? 'L1' : 'L0';
}

/** The account as its owner sees it, read afresh so that the reply tells what the command has just written. */
export async function readMe(tx: Transaction | null, accountId: string): Promise<Me> {
  const account = await findAccount(tx, accountId);
  if (account === undefined) throw new Refusal('sign_in_required');
  return toMe(account, await listConsents(tx, accountId), await countUnread(tx, accountId));
}

function toMe(account: Account, consents: readonly Consent[], unreadMessages: number): Me {
  const { phone, name, idNumber, realNameAt } = account;
  return {
    accountId: account.id,
    level: levelOf({ hasPhone: phone !== null, hasRealName: realNameAt !== null }),
    phone: phone === null ? null : maskPhone(phone),
    name: name === null ? null : maskName(name),
    idNumber: idNumber === null ? null : maskIdNumber(idNumber),
    realNameAt: realNameAt?.toISOString() ?? null,
    preferences: account.preferences,
    consents: consents.map(({ purpose, version, givenAt }) => ({ purpose, version, givenAt: givenAt.toISOString() })),
    unreadMessages,
  };
}
