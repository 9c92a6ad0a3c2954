import type { BodyOf, ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type {
  sendSignatureCode as SendSignatureCode,
  signRelief as SignRelief,
} from '@jianghan/shared/relief/contract-desk';
import { DOCUMENT_TEXTS } from '@jianghan/shared/relief/documents';
import type { EnterRelief, ReliefOpened } from '@jianghan/shared/relief/schemas';
import type { Transaction } from 'sequelize';
import { forgetUnusedAccount, openPhoneAccount } from '../account/service';
import { codesFor } from '../account/service-codes';
import * as audit from '../audit/audit';
import { hashOf } from '../crypto/hash';
import { type Call, staffOf } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import { findInScope } from './looking';
import { knownOffices } from './names';
import { openRelief } from './opening';
import { reliefRules } from './rules';
import { assertRunning, isSignersOwn, lockForSigning, showTo } from './signer';
import { claim } from './store-claims';
import { insertSignature } from './store-desk';

/**
 * What a clerk types for somebody at the counter. The case is the clerk's to work and never to decide. It stands on an
 * account of nobody until the person signs with a phone.
 */
export async function enterRelief(call: Call, { street, proxy, ...said }: EnterRelief): Promise<ReliefOpened> {
  assertScope(call, street);
  const office = (await knownOffices([street])).get(street);
  if (office === undefined) throw new Refusal('not_found');
  const rules = await reliefRules();
  return once(call, async (tx) => {
    const helper = proxy && ({ part: 'proxy', ...proxy } as const);
    const asked = { ...said, officeId: street, origin: 'counter', accountId: null, helper, rules } as const;
    const relief = await openRelief(tx, call, asked);
    await claim(tx, relief.id, { staffId: staffOf(call).staffId, at: call.now });
    return {
      caseId: relief.id,
      reference: relief.reference,
      officeName: office.name,
      officePhone: office.phone,
      dueAt: relief.dueAt?.toISOString() ?? null,
    };
  });
}

/** A code is good for one case alone: it signs nobody in, and signs no other. */
const codes = (caseId: string) => codesFor(`relief ${caseId}`);

export async function sendSignatureCode(
  call: Call,
  caseId: string,
  { phone }: BodyOf<typeof SendSignatureCode>,
): Promise<ReplyOf<typeof SendSignatureCode>> {
  assertRunning(await findInScope(null, call, caseId));
  let code: string | undefined;
  const reply = await once(call, async (tx) => {
    code = await codes(caseId).keep(tx, phone, call.now);
    await audit.record(tx, { call, action: 'relief.code_sent', object: { kind: 'relief', id: caseId } });
    return { resendAfterSeconds: codes(caseId).resendAfterSeconds };
  });
  if (code !== undefined) await codes(caseId).send(phone, code);
  return reply;
}

type Signing = BodyOf<typeof SignRelief>;

/**
 * By SMS a case that was taken down for them comes to the progress page of that phone's owner too; on paper the clerk is
 * the witness. Of a case of anybody else, or with another's phone, the signature is kept and nothing is shown.
 */
export async function signRelief(call: Call, caseId: string, signing: Signing): Promise<ReplyOf<typeof SignRelief>> {
  const relief = await findInScope(null, call, caseId);
  assertRunning(relief);
  if (signing.by.method === 'paper') return sign(call, caseId, { signing, accountId: null });
  const { phone, code } = signing.by;
  const use = await codes(caseId).guess({ phone, code }, call.now);
  if (!(await isSignersOwn(null, relief, { document: signing.document, phone })))
    return sign(call, caseId, { signing, accountId: null, use });
  const { accountId, isNew } = await openPhoneAccount(call, phone);
  try {
    return await sign(call, caseId, { signing, accountId, use });
  } catch (error) {
    if (isNew && error instanceof Refusal) await forgetUnusedAccount(accountId);
    throw error;
  }
}

interface Proved {
  signing: Signing;
  accountId: string | null;
  /** Uses up the code, or refuses. */
  use?: (tx: Transaction) => Promise<void>;
}

async function sign(
  call: Call,
  caseId: string,
  { signing: { document, signer, by }, accountId, use }: Proved,
): Promise<ReplyOf<typeof SignRelief>> {
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    const relief = await lockForSigning(tx, call, caseId);
    assertRunning(relief);
    await use?.(tx);
    await insertSignature(tx, caseId, {
      document,
      method: by.method,
      signer,
      phone: by.method === 'sms' ? by.phone : null,
      textHash: hashOf('sm3', `${DOCUMENT_TEXTS[document]}\n${relief.reference}`),
      witnessedBy: staffId,
      at: call.now,
    });
    if (accountId !== null) await showTo(tx, { relief, accountId, now: call.now });
    await audit.record(tx, { call, action: 'relief.signed', object: { kind: 'relief', id: caseId } });
    return { document, method: by.method, signedAt: call.now.toISOString() };
  });
}
