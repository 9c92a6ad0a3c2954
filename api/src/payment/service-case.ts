import { dateOf } from '@jianghan/shared/calendar/dates';
import type { ReplyOf } from '@jianghan/shared/contract';
import { maskName } from '@jianghan/shared/masking';
import type {
  listDuePayments as ListDuePayments,
  listPayments as ListPayments,
} from '@jianghan/shared/payment/contract';
import { type CasePayments, canSetAccount, type DueCase, type PaymentState } from '@jianghan/shared/payment/schemas';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import type { Call } from '../http/call';
import { officesOf } from '../http/scope';
import { findInScope } from '../relief/looking';
import { findRelief, listDecisions, type ReliefCase } from '../relief/service';
import { notesOn } from './account-notes';
import { listByState, listOfCase } from './store';
import { findAccount } from './store-accounts';
import { type Due, listDueCases, listUnpaid, PAYABLE, PAYABLE_AHEAD } from './store-due';
import { isUnderWay } from './store-follow';
import { viewOfAccount, viewOfPayment } from './view';

/** What of a case may be paid on a day: what was granted before the papers at once, all else after the decision. */
export function dueOn(today: string, state: ReliefState, unpaid: readonly Due[]): Due[] {
  return unpaid.filter(({ payOn, isPrepaid }) => {
    return (
      (payOn === null || payOn <= today) && (PAYABLE.includes(state) || (isPrepaid && PAYABLE_AHEAD.includes(state)))
    );
  });
}

export async function getCasePayments(call: Call, caseId: string): Promise<CasePayments> {
  return casePayments(null, call, caseId);
}

export async function casePayments(tx: Transaction | null, call: Call, caseId: string): Promise<CasePayments> {
  const relief = await findInScope(tx, call, caseId);
  const { id, reference, name, state } = relief;
  const unpaid = await listUnpaid(tx, id);
  const due = dueOn(dateOf(call.now), state, unpaid);
  const later = unpaid.flatMap(({ payOn }) => (payOn !== null && payOn > dateOf(call.now) ? [payOn] : [])).sort();
  return {
    caseId: id,
    reference,
    name: name === null ? null : maskName(name),
    state,
    stateText: RELIEF_STATES[state].text,
    account: await payeeOf(tx, relief),
    canSetAccount: canSetAccount(state) && !(await isUnderWay(tx, id)),
    due: {
      amountFen: due.reduce((sum, { amountFen }) => sum + amountFen, 0),
      canStart: due.length > 0,
      nextOn: later[0] ?? null,
    },
    payments: (await listOfCase(tx, id)).map(viewOfPayment),
  };
}

/** The account as it would be paid to now, with what speaks for another look at it. */
async function payeeOf(tx: Transaction | null, relief: ReliefCase): Promise<CasePayments['account']> {
  const account = await findAccount(tx, relief.id);
  const view = viewOfAccount(account);
  if (account === null || view === null) return null;
  const notes = notesOn(account, relief, await listDecisions(tx, relief.id));
  return { ...view, ...notes, isSetByStaff: account.setBy !== null };
}

interface Page {
  limit: number;
  cursor?: string | undefined;
}

/** One more than asked for tells whether there is another page. */
export function pageBy<T, V>(
  found: readonly T[],
  limit: number,
  { idOf, view }: { idOf: (of: T) => string; view: (of: T) => V },
) {
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { items: page.map(view), nextCursor: last === undefined ? null : idOf(last) };
}

export async function listDuePayments(call: Call, { limit, cursor }: Page): Promise<ReplyOf<typeof ListDuePayments>> {
  const asked = { offices: officesOf(call), today: dateOf(call.now), after: cursor ?? null, limit: limit + 1 };
  const found: DueCase[] = [];
  for (const { caseId, amountFen } of await listDueCases(asked)) {
    const relief = await findRelief(null, caseId);
    if (relief !== undefined) found.push(await toDue(relief, amountFen));
  }
  return pageBy(found, limit, { idOf: (one) => one.caseId, view: (one) => one });
}

async function toDue({ id, reference, name, state, dueAt }: ReliefCase, amountFen: number): Promise<DueCase> {
  return {
    caseId: id,
    reference,
    name: name === null ? null : maskName(name),
    state,
    stateText: RELIEF_STATES[state].text,
    dueAt: dueAt?.toISOString() ?? null,
    amountFen,
    hasAccount: (await findAccount(null, id)) !== null,
  };
}

interface Listed {
  state: PaymentState;
  batchId?: string | undefined;
  only?: 'flagged' | 'single' | undefined;
}

export async function listPayments(
  call: Call,
  { state, batchId, only, limit, cursor }: Page & Listed,
): Promise<ReplyOf<typeof ListPayments>> {
  const found = await listByState({
    offices: officesOf(call),
    state,
    batchId,
    only,
    after: cursor ?? null,
    limit: limit + 1,
  });
  return pageBy(found, limit, { idOf: ({ id }) => id, view: viewOfPayment });
}
