import { dateOf } from '@jianghan/shared/calendar/dates';
import type { ReplyOf } from '@jianghan/shared/contract';
import { type listBatches as ListBatches, MOST_ROWS } from '@jianghan/shared/payment/contract-batch';
import type { BatchFile, BatchView, FileFormat } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import { type Call, staffOf } from '../http/call';
import { assertScope, assertSteppedUp, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { MEDIA_TYPES, writeWorkbook } from '../workbook/workbook';
import { checksumOfBatch, type Line, rowsOfBatch, totalOf } from './file';
import { pageBy } from './service-case';
import { isBarred, listByIds, listOfBatch } from './store';
import * as store from './store-batches';
import { viewOfBatch } from './view';

/** A batch of the whole district is for who works for the whole district. */
export function assertBatchScope(call: Call, officeId: string | null): void {
  if (officeId !== null) assertScope(call, officeId);
  else if (officesOf(call) !== 'all') throw new Refusal('not_found');
}

/** Reads a batch and keeps everybody else from changing it; another office's does not exist. */
export async function holdBatch(tx: Transaction, call: Call, batchId: string): Promise<store.BatchRow> {
  const batch = await store.lockBatch(tx, batchId);
  if (batch === undefined) throw new Refusal('not_found');
  assertBatchScope(call, batch.officeId);
  return batch;
}

async function view(tx: Transaction | null, call: Call, batchId: string): Promise<BatchView> {
  const batch = await store.findBatch(tx, batchId);
  if (batch === undefined) throw new Refusal('not_found');
  assertBatchScope(call, batch.officeId);
  const tally = (await store.talliesOf(tx, [batchId])).get(batchId) as store.Tally;
  return viewOfBatch(batch, tally, staffOf(call).staffId);
}

function lineOf({ id, holder, number, bank, amountFen }: Omit<Line, 'paymentId'> & { id: string }): Line {
  return { paymentId: id, holder, number, bank, amountFen };
}

/** Puts everything that waits into one batch. What lies in one is locked and cannot lie in another. */
export function makeBatch(call: Call, officeId: string | null): Promise<BatchView> {
  assertBatchScope(call, officeId);
  return once(call, async (tx) => {
    const ids = await store.lockReady(tx, { officeId, limit: MOST_ROWS });
    if (ids.length === 0) throw new Refusal('nothing_to_pay');
    const lines = (await listByIds(tx, ids)).map(lineOf);
    const id = newId();
    const number = `P${dateOf(call.now).replaceAll('-', '')}-${id.slice(-8).toUpperCase()}`;
    await store.insertBatch(tx, {
      id,
      number,
      officeId,
      state: 'made',
      rows: lines.length,
      totalFen: totalOf(lines),
      checksum: checksumOfBatch({ number, lines }),
      madeBy: staffOf(call).staffId,
      madeAt: call.now,
      releasedAt: null,
    });
    await store.putIntoBatch(tx, id, ids);
    await audit.record(tx, { call, action: 'payment.batch_made', object: { kind: 'payment_batch', id } });
    return view(tx, call, id);
  });
}

export async function listBatches(
  call: Call,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<ReplyOf<typeof ListBatches>> {
  const found = await store.listBatches({ offices: officesOf(call), before: cursor ?? null, limit: limit + 1 });
  const tallies = await store.talliesOf(
    null,
    found.map(({ id }) => id),
  );
  const { staffId } = staffOf(call);
  return pageBy(found, limit, {
    idOf: ({ id }) => id,
    view: (batch) => viewOfBatch(batch, tallies.get(batch.id) as store.Tally, staffId),
  });
}

export function getBatch(call: Call, batchId: string): Promise<BatchView> {
  return view(null, call, batchId);
}

/** The second pair of eyes: says the checksum of what they have looked at, and had no part in any of it before. */
export function releaseBatch(call: Call, batchId: string, checksum: string): Promise<BatchView> {
  assertSteppedUp(call);
  const by = staffOf(call).staffId;
  return once(call, async (tx) => {
    const batch = await holdBatch(tx, call, batchId);
    if (batch.state !== 'made' || batch.checksum !== checksum)
      throw new Refusal('payment_changed', { state: batch.state });
    if (batch.madeBy === by || (await isBarred(tx, by, { batchId }))) throw new Refusal('four_eyes');
    await store.markReleased(tx, batchId, { by, at: call.now });
    await audit.record(tx, { call, action: 'payment.batch_released', object: { kind: 'payment_batch', id: batchId } });
    return view(tx, call, batchId);
  });
}

export function cancelBatch(call: Call, batchId: string): Promise<BatchView> {
  return once(call, async (tx) => {
    const { state } = await holdBatch(tx, call, batchId);
    if (state !== 'made') throw new Refusal('payment_changed', { state });
    await store.markCancelled(tx, batchId);
    await audit.record(tx, { call, action: 'payment.batch_cancelled', object: { kind: 'payment_batch', id: batchId } });
    return view(tx, call, batchId);
  });
}

/** The same lines with the same sums, however often it is asked for: it is read from what was released. */
export function downloadBatch(call: Call, batchId: string, format: FileFormat): Promise<BatchFile> {
  assertSteppedUp(call);
  return once(call, async (tx) => {
    const { number, state, checksum } = await holdBatch(tx, call, batchId);
    if (state !== 'released' && state !== 'answered') throw new Refusal('payment_changed', { state });
    const lines = (await listOfBatch(tx, batchId)).map(lineOf);
    if (checksumOfBatch({ number, lines }) !== checksum) throw new Error(`batch ${batchId} is not what was released`);
    await audit.record(tx, { call, action: 'payment.file_taken', object: { kind: 'payment_batch', id: batchId } });
    const file = await writeWorkbook(format, rowsOfBatch({ number, lines }));
    return {
      fileName: `${number}.${format}`,
      mediaType: MEDIA_TYPES[format],
      base64: file.toString('base64'),
      rows: lines.length,
      totalFen: totalOf(lines),
      checksum,
    };
  });
}
