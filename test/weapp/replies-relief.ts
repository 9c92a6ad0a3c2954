import { STREETS } from '@jianghan/shared/relief/streets';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const at = '2026-11-23T02:00:00.000Z';
const dueAt = '2026-12-07T15:59:00.000Z';

const own = {
  caseId: ID,
  reference: 'LS-7K3M-9QXT-C',
  state: 'supplement',
  stateText: '待补正',
  nextText: '请把缺的补上；补好以前，街道的期限不走',
  version: 2,
  holder: { office: '万松街道', role: '您本人', phone: '027-0000-2210' },
  dueAt,
  dueText: '补上的最后一天',
  isProvisional: false,
  lateText: null,
  ahead: [{ text: '街道受理，给您受理通知', note: '1 个工作日内' }],
  person: { name: '周*宁', phone: '138****5678', place: '示例社区，建设大道 1 号' },
  cause: 'fire',
  isForSomebodyElse: false,
  openedAt: at,
  missing: ['住院小结'],
  promised: [],
  notices: [],
  forwarded: null,
  grants: [],
  events: [{ at, text: '您提交了申请', by: '您' }],
  hidden: [{ what: '完整的姓名和电话', why: '这台手机别人也可能看到，所以遮住一部分' }],
  may: ['answer', 'withdraw'],
};

const moved = { caseId: ID, state: 'submitted', stateText: '已提交', version: 3, dueAt };
const opened = {
  caseId: ID,
  reference: own.reference,
  officeName: own.holder.office,
  officePhone: own.holder.phone,
  dueAt,
};

/** What the server of these tests knows of a call for help. */
export const RELIEF_REPLIES = {
  getReliefPlaces: {
    hotline: '12345',
    streets: STREETS.map(({ officeId, name }) => ({ officeId, name, phone: '027-0000-2210', address: '示例路 1 号' })),
    emergency: null,
    asOf: '2026-11-23',
  },
  submitRelief: opened,
  reportNeed: opened,
  getOwnRelief: own,
  answerSupplement: moved,
  withdrawRelief: moved,
  getOwnAccount: {
    caseId: ID,
    reference: own.reference,
    state: 'payment_failed',
    stateText: '没有到账',
    account: { holder: '周*宁', lastFour: '3440', bank: '示例银行', setAt: at, isSuspect: false },
    canSet: true,
    failure: '账号与户名不符',
  },
};
