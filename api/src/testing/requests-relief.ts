import { randomUUID } from 'node:crypto';
import { makePerson } from './people';
import { STREET } from './relief';

interface Known {
  relief?: { id: string; version: number };
}

const ofCase = ({ relief }: Known) => ({ params: { caseId: relief?.id ?? randomUUID() } });
const versionOf = ({ relief }: Known) => relief?.version ?? 1;
const need = {
  street: STREET,
  community: '示例社区',
  place: '建设大道 1 号',
  cause: 'fire' as const,
  began: 'today' as const,
  story: '房子烧了',
  isDanger: false,
  isSmall: true,
  persons: 3,
};

/** Well-formed requests of people who ask for relief; see `wellFormed`. */
export const reliefRequests = {
  submitRelief: () => {
    const { name, phone } = makePerson();
    const proxy = { ...makePerson(), relation: 'family' as const, basis: 'consent' as const };
    const { name: by, phone: byPhone, relation, basis } = proxy;
    return { body: { ...need, name, phone, idNumber: null, proxy: { name: by, phone: byPhone, relation, basis } } };
  },
  reportNeed: () => {
    const { name, phone } = makePerson();
    return { body: { ...need, name: null, phone: null, reporter: { name, phone } } };
  },
  getOwnRelief: ofCase,
  withdrawRelief: (known: Known) => ({ ...ofCase(known), body: { version: versionOf(known), reason: '不需要了' } }),
  answerSupplement: (known: Known) => ({ ...ofCase(known), body: { version: versionOf(known), text: '补上了' } }),
  getReliefPlaces: () => ({}),
};
