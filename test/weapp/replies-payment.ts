const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const at = '2026-11-23T02:00:00.000Z';
const whose = { caseId: ID, reference: 'LS-7K3M-9QXT-C' };
const payment = {
  ...whose,
  paymentId: ID,
  holder: '周*宁',
  lastFour: '3440',
  bank: '示例银行',
  amountFen: 50_000,
  attempt: 1,
  state: 'ready',
  isOtherHolder: false,
  isLateAccount: false,
  batchId: null,
  settledAt: null,
  bankReference: null,
  why: null,
};
const batch = {
  batchId: ID,
  number: 'P20261123-0D9E8F70',
  state: 'made',
  stateText: '等复核',
  rows: 1,
  totalFen: 50_000,
  checksum: '3F2A9C0B71D5E846',
  madeAt: at,
  isMine: false,
  releasedAt: null,
  paid: 0,
  failed: 0,
  waiting: 1,
  flagged: 0,
};

/** What only those ask for who pay. */
export const PAYMENT_REPLIES = {
  listDuePayments: {
    items: [
      {
        ...whose,
        name: '周*宁',
        state: 'approved',
        stateText: '已确认',
        dueAt: at,
        amountFen: 50_000,
        hasAccount: true,
      },
    ],
    nextCursor: null,
  },
  listPayments: { items: [payment], nextCursor: null },
  getCasePayments: {
    ...whose,
    name: '周*宁',
    state: 'approved',
    stateText: '已确认',
    account: {
      ...{ holder: '周*宁', lastFour: '3440', bank: '示例银行', setAt: at, isSuspect: false },
      ...{ isOtherHolder: false, isLateAccount: false, isSetByStaff: false },
    },
    canSetAccount: true,
    due: { amountFen: 50_000, canStart: true, nextOn: null },
    payments: [payment],
  },
  listBatches: { items: [batch], nextCursor: null },
  getBatch: batch,
} as const;
