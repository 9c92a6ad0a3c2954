import { randomUUID } from 'node:crypto';

interface Known {
  relief?: { id: string };
  officeId: string;
}

const ofCase = ({ relief }: Known) => ({ params: { caseId: relief?.id ?? randomUUID() } });
const ofPayment = () => ({ params: { paymentId: randomUUID() } });
const ofBatch = () => ({ params: { batchId: randomUUID() } });
const account = { holder: '周小宁', number: '6222020200112233440', bank: '示例银行武汉江汉支行' };

/** Well-formed requests of who pays and who is paid; see `wellFormed`. */
export const paymentRequests = {
  getOwnAccount: ofCase,
  setOwnAccount: (known: Known) => ({ ...ofCase(known), body: account }),
  getCasePayments: ofCase,
  setPayeeAccount: (known: Known) => ({ ...ofCase(known), body: account }),
  startPayment: (known: Known) => ({ ...ofCase(known), body: {} }),
  listDuePayments: () => ({ query: { limit: 20 } }),
  listPayments: () => ({ query: { limit: 20, state: 'ready' as const } }),
  releasePayment: () => ({ ...ofPayment(), body: {} }),
  sendPaymentBack: () => ({ ...ofPayment(), body: { why: '户名不是申请人本人' } }),
  settlePayment: () => ({
    ...ofPayment(),
    body: { result: { outcome: 'paid' as const, bankReference: '20261124000001' } },
  }),
  makeBatch: ({ officeId }: Known) => ({ body: { officeId } }),
  listBatches: () => ({ query: { limit: 20 } }),
  getBatch: ofBatch,
  releaseBatch: () => ({ ...ofBatch(), body: { checksum: '3F2A9C0B71D5E846' } }),
  cancelBatch: () => ({ ...ofBatch(), body: {} }),
  downloadBatch: () => ({ ...ofBatch(), body: { format: 'xlsx' as const } }),
  importReturn: () => ({ ...ofBatch(), body: { base64: 'MQ==' } }),
};
