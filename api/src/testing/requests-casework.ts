import { randomUUID } from 'node:crypto';
import { addDays } from '@jianghan/shared/calendar/dates';
import { makePerson } from './people';
import type { ReliefWorld } from './relief';

interface Known {
  officeId: string;
  relief?: ReliefWorld;
}

const ofCase = ({ relief }: Known) => ({ params: { caseId: relief?.id ?? randomUUID() } });
const versionOf = ({ relief }: Known) => relief?.version ?? 1;
let emergencies = 0;

/** Each for days of its own: no two hold on one day. */
function nextDays() {
  emergencies += 1;
  const from = addDays('2030-01-01', emergencies * 3);
  return { from, until: addDays(from, 2) };
}

/** Well-formed requests of the staff who work cases of relief; see `wellFormed`. */
export const caseworkRequests = {
  listReliefWork: () => ({ query: { pile: 'all', lane: 'FAST', state: 'accepted', limit: 20, cursor: 'bm9uZQ' } }),
  countReliefWork: () => ({ query: {} }),
  listOverdueRelief: () => ({}),
  searchRelief: () => ({ body: { text: '周小宁', limit: 20, cursor: 'bm9uZQ' } }),
  openReliefFile: (known: Known) => ({ ...ofCase(known), body: { purpose: 'handle' } }),
  claimRelief: (known: Known) => ({ ...ofCase(known), body: { version: versionOf(known) } }),
  handOverRelief: (known: Known) => ({
    ...ofCase(known),
    body: { version: versionOf(known), to: null, reason: '休假' },
  }),
  listReliefColleagues: ofCase,
  // Of another version, so that the answer is the same for each of the roles: who may take which step, the flow says.
  actOnRelief: (known: Known) => ({
    ...ofCase(known),
    body: { version: 99, move: { action: 'accept', input: { lane: 'EMERGENCY', promised: null } } },
  }),
  addReliefNote: (known: Known) => ({ ...ofCase(known), body: { text: '电话联系过' } }),
  recordDelivery: (known: Known) => ({
    params: { ...ofCase(known).params, grantId: known.relief?.grantId ?? randomUUID() },
    body: { deliveredOn: '2026-01-05', receivedBy: '周小宁', note: '放在门卫' },
  }),
  keepPromise: (known: Known) => ({ ...ofCase(known), body: {} }),
  revealRelief: (known: Known) => ({
    ...ofCase(known),
    body: { field: 'phone', reason: 'handle', note: '约上门的时间' },
  }),
  enterRelief: ({ officeId }: Known) => {
    const { name, phone, idNumber } = makePerson();
    const need = { street: officeId, community: '示例社区', place: '建设大道 1 号', cause: 'fire', began: 'today' };
    const facts = {
      story: '房子烧了',
      isDanger: false,
      isSmall: true,
      persons: 3,
      isRecognised: false,
      isSecluded: false,
      proxy: { name: '周大宁', phone: null, relation: 'family', basis: 'consent' },
    };
    return { body: { ...need, ...facts, name, phone, idNumber } };
  },
  sendSignatureCode: (known: Known) => ({ ...ofCase(known), body: { phone: makePerson().phone } }),
  signRelief: (known: Known) => ({
    ...ofCase(known),
    body: { document: 'application', signer: '周小宁', by: { method: 'paper' } },
  }),
  getReliefNotice: (known: Known) => ({ params: { ...ofCase(known).params, kind: 'received' } }),
  getPublicPaper: (known: Known) => ({ params: { ...ofCase(known).params, kind: 'publicity' } }),
  listEmergencies: () => ({}),
  declareEmergency: () => ({
    body: { title: '暴雨内涝', notice: '就近求助', windows: '各街道', streetLimit: 6, fastCeiling: 2, ...nextDays() },
  }),
  endEmergency: ({ relief }: Known) => ({
    params: { emergencyId: relief?.emergencyId ?? randomUUID() },
    body: { version: 1 },
  }),
};
