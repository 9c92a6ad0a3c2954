import { select } from '@jianghan/api/db/sql';
import { type Line, rowsOfReturn } from '@jianghan/api/payment/file';
import type { Client } from '@jianghan/api/testing/client';
import { approved } from '@jianghan/api/testing/payment';
import { readWorkbook, writeWorkbook } from '@jianghan/api/workbook/workbook';
import { downloadBatch, importReturn, makeBatch, releaseBatch, startPayment } from '@jianghan/shared/payment/contract';

const AT_ONCE = 8;
const AMOUNT_FEN = 50_000;

export interface Payers {
  /** Starts what is due. */
  supervisor: Client;
  /** Makes the batch. */
  maker: Client;
  /** Somebody who lets it go, and has shown just now that it is them. */
  newReleaser: () => Promise<Client>;
}

/** Does something so many times, eight at a time. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let at = 0;
  const one = async () => {
    while (at < items.length) {
      at += 1;
      await work(items[at - 1] as T);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** A batch of so many cases that were entered, decided and let go by different people, and the bank's answer to it. */
export async function makeAnsweredBatch({ supervisor, maker, newReleaser }: Payers, count: number) {
  await eachOf(Array.from({ length: count }), async () => {
    const { id } = await approved(AMOUNT_FEN);
    await supervisor.call(startPayment, { params: { caseId: id }, body: {} });
  });
  const { batchId, checksum } = await maker.call(makeBatch, { body: { officeId: null } });
  const releaser = await newReleaser();
  await releaser.call(releaseBatch, { params: { batchId }, body: { checksum } });
  const file = await releaser.call(downloadBatch, { params: { batchId }, body: { format: 'csv' } });
  const [first, , ...rows] = (await readWorkbook(Buffer.from(file.base64, 'base64'))) ?? [];
  const answered = rows.map(([, paymentId = '', , number = ''], at) => ({
    paymentId,
    number: number as Line['number'],
    amountFen: AMOUNT_FEN,
    outcome: 'paid' as const,
    why: '',
    bankReference: `B${at}`,
  }));
  const reply = await writeWorkbook('csv', rowsOfReturn(first?.[1] ?? '', answered));
  return { batchId, rows: answered.length, base64: reply.toString('base64') };
}

/** Rows a second of an import over HTTP; the same file comes three times at once, and pays once. */
export async function importRate(payers: Payers, count: number): Promise<number> {
  const { batchId, rows, base64 } = await makeAnsweredBatch(payers, count);
  const startedAt = performance.now();
  await payers.maker.call(importReturn, { params: { batchId }, body: { base64 } });
  const rate = rows / ((performance.now() - startedAt) / 1000);
  const again = [payers.maker, await payers.newReleaser(), payers.maker];
  await Promise.all(again.map((who) => who.call(importReturn, { params: { batchId }, body: { base64 } })));
  return rate;
}

/** Grants with more than one payment that has gone out or may still go. */
export async function countDoublePaid(): Promise<number> {
  const [row] = await select<{ n: number }>(
    null,
    `SELECT COUNT(*) AS n FROM (SELECT p.grant_id FROM payments p LEFT JOIN payment_results r ON r.payment_id = p.id
       WHERE r.outcome = 'paid' OR p.state IN ('ready', 'batched', 'released')
       GROUP BY p.grant_id HAVING COUNT(*) > 1) twice`,
  );
  return Number(row?.n ?? 0);
}
