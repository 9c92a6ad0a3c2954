import {
  downloadBatch,
  makeBatch,
  releaseBatch,
  releasePayment,
  startPayment,
} from '@jianghan/shared/payment/contract';
import { select } from '../db/sql';
import { rowsOfReturn } from '../payment/file';
import { readWorkbook, writeWorkbook } from '../workbook/workbook';
import type { Front } from './api';
import type { Client } from './client';
import { approved, step } from './payment';
import { makeRelief, STREET } from './relief';
import type { Parts } from './world';

/** Who gives a command, and what they say, when everything it needs is there. */
export type Prepared = readonly [who: Client, request: Parts];

/** What the bank answers to a batch: everything has arrived. */
async function returned(who: Client, batchId: string): Promise<string> {
  const { base64 } = await who.call(downloadBatch, { params: { batchId }, body: { format: 'csv' } });
  const [first, , ...rows] = (await readWorkbook(Buffer.from(base64, 'base64'))) ?? [];
  const answered = rows.map(([, paymentId = '', , number = '']) => ({ paymentId, number }));
  const all = { amountFen: 50_000, outcome: 'paid', why: '', bankReference: 'B1' } as const;
  const lines = answered.map((line) => ({ ...line, ...all }));
  return (await writeWorkbook('csv', rowsOfReturn(first?.[1] ?? '', lines))).toString('base64');
}

/** What commands of relief and of payments need before they succeed. */
export function reliefCommands(api: Front): Record<string, () => Promise<Prepared>> {
  const district = () => api.staffOf('district_officer', { steppedUp: true });

  async function started(): Promise<string> {
    const { id } = await approved();
    const supervisor = await api.staffOf('street_supervisor', { officeId: STREET });
    await supervisor.call(startPayment, { params: { caseId: id }, body: {} });
    const sql = 'SELECT id FROM payments WHERE case_id = :id';
    return (await select<{ id: string }>(null, sql, { id }))[0]?.id ?? '';
  }

  async function made(): Promise<{ batchId: string; checksum: string }> {
    await started();
    return (await district()).call(makeBatch, { body: { officeId: null } });
  }

  async function released(): Promise<string> {
    const { batchId, checksum } = await made();
    await (await district()).call(releaseBatch, { params: { batchId }, body: { checksum } });
    return batchId;
  }

  return {
    async actOnRelief() {
      const { id } = await makeRelief();
      const move = { action: 'accept', input: { lane: 'EMERGENCY', promised: null } };
      return [await api.staffOf('street_officer'), { params: { caseId: id }, body: { version: 1, move } }];
    },
    async answerSupplement() {
      const resident = await api.signInAs('L0');
      const { id } = await makeRelief({ accountId: resident.person.accountId });
      const { version } = await step(id, 'ask_supplement', { input: { items: ['火灾证明'] } });
      return [resident, { params: { caseId: id }, body: { version, text: '补上了' } }];
    },
    async startPayment() {
      const { id } = await approved();
      return [await api.staffOf('street_supervisor', { officeId: STREET }), { params: { caseId: id }, body: {} }];
    },
    releasePayment: async () => [await district(), { params: { paymentId: await started() }, body: {} }],
    sendPaymentBack: async () => [
      await district(),
      { params: { paymentId: await started() }, body: { why: '户名不是本人' } },
    ],
    async settlePayment() {
      const paymentId = await started();
      const who = await district();
      await who.call(releasePayment, { params: { paymentId }, body: {} });
      return [who, { params: { paymentId }, body: { result: { outcome: 'paid', bankReference: 'B1' } } }];
    },
    async makeBatch() {
      await started();
      return [await district(), { body: { officeId: null } }];
    },
    async releaseBatch() {
      const { batchId, checksum } = await made();
      return [await district(), { params: { batchId }, body: { checksum } }];
    },
    cancelBatch: async () => [await district(), { params: { batchId: (await made()).batchId }, body: {} }],
    downloadBatch: async () => [await district(), { params: { batchId: await released() }, body: { format: 'csv' } }],
    async importReturn() {
      const batchId = await released();
      const who = await district();
      return [who, { params: { batchId }, body: { base64: await returned(who, batchId) } }];
    },
  };
}
