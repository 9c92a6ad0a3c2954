import type { BodyOf } from '@jianghan/shared/contract';
import type { Office } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type * as contract from '@jianghan/shared/relief/contract-apply';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { ReliefMoved, ReliefOpened, ReportNeed, SubmitRelief } from '@jianghan/shared/relief/schemas';
import { type Call, signedIn } from '../http/call';
import { once, onceTogether } from '../idempotency/once';
import { moveRelief, type ReliefMove } from './core';
import { knownOffices } from './names';
import { type Asking, type NewRelief, openReliefs } from './opening';
import { reliefRules } from './rules';
import type { ReliefCase } from './store';

/** What both ways of asking share; nobody who flees from violence is ever published. */
function needOf({ street, began, ...need }: Omit<ReportNeed, 'reporter'>) {
  return {
    ...need,
    officeId: street,
    began,
    isRecognised: false,
    isSecluded: need.cause === 'violence',
  };
}

/** A call for help, for oneself or for somebody else: it needs no proof of who asks. */
export function submitRelief(call: Call, { proxy, ...body }: SubmitRelief): Promise<ReliefOpened> {
  const { accountId } = signedIn(call);
  return open(call, {
    ...needOf(body),
    idNumber: body.idNumber,
    accountId,
    origin: proxy === null ? 'self' : 'proxy',
    helper: proxy && { part: 'proxy', ...proxy },
  });
}

/** Somebody saw a need. The case is the person's, not the reporter's: they see the number and no more. */
export function reportNeed(call: Call, { reporter, ...body }: ReportNeed): Promise<ReliefOpened> {
  return open(call, {
    ...needOf(body),
    idNumber: null,
    accountId: null,
    origin: 'report',
    helper: { part: 'reporter', ...reporter, relation: null, basis: null },
  });
}

interface Asked extends Asking {
  office: Pick<Office, 'name' | 'phone'>;
}

/** Everybody who calls for help at the same moment is written down in one transaction. */
const openTogether = onceTogether<Asked, ReliefOpened>(async (tx, all) => {
  const opened = await openReliefs(tx, all);
  return opened.map(({ id, reference, dueAt }, at) => ({
    caseId: id,
    reference,
    officeName: all[at]?.office.name ?? '',
    officePhone: all[at]?.office.phone ?? '',
    dueAt: dueAt?.toISOString() ?? null,
  }));
});

async function open(call: Call, asked: Omit<NewRelief, 'rules'>): Promise<ReliefOpened> {
  const rules = await reliefRules();
  const office = (await knownOffices([asked.officeId])).get(asked.officeId);
  if (office === undefined) throw new Refusal('not_found');
  return openTogether({ call, asked: { ...asked, rules }, office });
}

/** Taken back, until somebody has to decide. */
export function withdrawRelief(
  call: Call,
  caseId: string,
  { version, reason }: BodyOf<typeof contract.withdrawRelief>,
): Promise<ReliefMoved> {
  return move(call, { caseId, action: 'withdraw', version, input: { reason } });
}

/** What was missing is there; the street's own limit goes on from where it stood still. */
export function answerSupplement(
  call: Call,
  caseId: string,
  { version, text }: BodyOf<typeof contract.answerSupplement>,
): Promise<ReliefMoved> {
  return move(call, { caseId, action: 'answer', version, input: { text } });
}

async function move(call: Call, asked: Omit<ReliefMove, 'rules'>): Promise<ReliefMoved> {
  const rules = await reliefRules();
  return once(call, async (tx) => toMoved(await moveRelief(tx, call, { ...asked, rules })));
}

function toMoved({ id, state, version, dueAt }: ReliefCase): ReliefMoved {
  return { caseId: id, state, stateText: RELIEF_STATES[state].text, version, dueAt: dueAt?.toISOString() ?? null };
}
