import { maskName } from '@jianghan/shared/masking';
import { lastFour } from '@jianghan/shared/payment/account';
import { type AccountView, BATCH_STATES, type BatchView, type PaymentView } from '@jianghan/shared/payment/schemas';
import type { Payment } from './store';
import type { CaseAccount } from './store-accounts';
import type { BatchRow, Tally } from './store-batches';

export function viewOfAccount(account: CaseAccount | null): AccountView | null {
  if (account === null) return null;
  const { holder, number, bank, setAt, isSuspect } = account;
  return { holder: maskName(holder), lastFour: lastFour(number), bank, setAt: setAt.toISOString(), isSuspect };
}

export function viewOfPayment(payment: Payment): PaymentView {
  const { id, caseId, reference, holder, number, bank, amountFen, attempt, state, batchId } = payment;
  const { isOtherHolder, isLateAccount } = payment;
  return {
    paymentId: id,
    caseId,
    reference,
    holder: maskName(holder),
    lastFour: lastFour(number),
    bank,
    amountFen,
    attempt,
    state,
    isOtherHolder,
    isLateAccount,
    batchId,
    settledAt: payment.settledAt?.toISOString() ?? null,
    bankReference: payment.bankReference,
    why: payment.why,
  };
}

export function viewOfBatch(batch: BatchRow, tally: Tally, staffId: string): BatchView {
  const { id, number, state, rows, totalFen, checksum, madeBy, madeAt, releasedAt } = batch;
  return {
    batchId: id,
    number,
    state,
    stateText: BATCH_STATES[state],
    rows,
    totalFen,
    checksum,
    madeAt: madeAt.toISOString(),
    isMine: madeBy === staffId,
    releasedAt: releasedAt?.toISOString() ?? null,
    ...tally,
  };
}
