import type { ReliefFile, ReliefListItem } from '@jianghan/shared/relief/schemas-staff';

export const CASE_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const STREET_ID = '0193a000-0000-7000-8000-420103008000';

/** A house that burnt, asked for a day ago and nobody's yet. */
export const reliefItem: ReliefListItem = {
  caseId: CASE_ID,
  reference: 'LS-7K3M-9QXT-C',
  officeId: STREET_ID,
  officeName: '万松街道',
  name: '罗*英',
  cause: 'fire',
  isDanger: false,
  lane: null,
  state: 'submitted',
  stateText: '已提交',
  version: 1,
  openedAt: '2026-11-23T02:00:00.000Z',
  dueAt: '2026-11-24T09:00:00.000Z',
  left: 1,
  urgency: 'near',
  claimedBy: null,
};

export const reliefFile: ReliefFile = {
  ...reliefItem,
  origin: 'self',
  phone: '136****9052',
  idNumber: null,
  place: '建设大道 1 号',
  community: null,
  began: 'today',
  story: '厨房起火，一家三口暂住亲戚家。',
  persons: 3,
  isRecognised: false,
  isSecluded: false,
  isPrepaid: false,
  helper: null,
  receivedOn: '2026-11-23',
  acceptedOn: null,
  enteredByMe: false,
  proposal: { lane: 'EMERGENCY', prepaid: false, why: '突发急难，不查收入' },
  amountFen: 0,
  limits: {
    dibaoFen: 94_000,
    streetFen: 376_000,
    ceilingFen: 1_128_000,
    fastFen: 94_000,
    fastTiersFen: [23_500, 47_000, 94_000],
    prepaidFen: 94_000,
    isAboveCeiling: false,
    authority: 'street',
    needsSecond: false,
  },
  grants: [],
  promise: null,
  notes: [],
  objections: [],
  signatures: [],
  repeated: [],
  emergency: null,
  events: [
    { version: 1, at: '2026-11-23T02:00:00.000Z', action: 'submit', text: '本人提交了申请', by: '本人', written: [] },
  ],
  actions: [
    { action: 'ask_supplement', button: '请补正', closed: null },
    { action: 'accept', button: '受理', closed: null },
    { action: 'forward', button: '转办', closed: null },
    { action: 'not_accept', button: '不予受理', closed: '录入的人不能决定同一件，请换一位' },
  ],
};
