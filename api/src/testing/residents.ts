import { createHash, randomBytes } from 'node:crypto';
import type { Level } from '@jianghan/shared/contract';
import { insertAccount, setRealName } from '../account/store';
import { insertConsent } from '../account/store-consents';
import { insertSession } from '../account/store-sessions';
import { transact } from '../db/transact';
import { SESSION_COOKIE } from '../http/session';
import { Client } from './client';
import { makePerson, type Person, type Traits } from './people';

export interface SignInOptions extends Traits, Partial<Person> {
  client?: 'h5' | 'weapp';
  /** Has shown just now that it is them, so sensitive acts are open. */
  steppedUp?: boolean;
  /** An L2 resident has agreed to the use of the ID number, unless told otherwise. */
  consents?: boolean;
}

const DAY_MS = 86_400_000;

/** Somebody with a session, and the person behind it. */
export class Resident extends Client {
  constructor(
    baseUrl: string,
    session: Record<string, string>,
    readonly person: Person & { accountId: string; token: string },
  ) {
    super(baseUrl, session);
  }
}

/** Makes an account of a level and a session for it, through the stores. */
export async function signIn(
  baseUrl: string,
  level: Exclude<Level, 'anonymous'>,
  options: SignInOptions = {},
): Promise<Resident> {
  const person: Person = { ...makePerson(options), ...given(options) };
  const client = options.client ?? 'weapp';
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const accountId = await transact(async (tx) => {
    const proved = { openid: `openid-${token}`, phone: level === 'L0' ? undefined : person.phone };
    const { id } = await insertAccount(tx, proved, now);
    if (level === 'L2') {
      await setRealName(tx, id, { name: person.name, idNumber: person.idNumber, at: now });
      if (options.consents !== false) await insertConsent(tx, { accountId: id, purpose: 'identity' }, now);
    }
    const tokenHash = createHash('sha256').update(token).digest('hex');
    const expiresAt = new Date(now.getTime() + DAY_MS);
    const steppedUp = options.steppedUp ? { steppedUpAt: now } : {};
    await insertSession(tx, { tokenHash, accountId: id, client, createdAt: now, expiresAt, ...steppedUp });
    return id;
  });
  return new Resident(baseUrl, headersOf(client, token, baseUrl), { ...person, accountId, token });
}

function given({ name, idNumber, phone }: SignInOptions): Partial<Person> {
  return Object.fromEntries(Object.entries({ name, idNumber, phone }).filter(([, value]) => value !== undefined));
}

function headersOf(client: 'h5' | 'weapp', token: string, baseUrl: string): Record<string, string> {
  if (client === 'weapp') return { Authorization: `Bearer ${token}` };
  return { Cookie: `${SESSION_COOKIE}=${token}`, Origin: baseUrl };
}
