import { getCase } from '@jianghan/shared/casefile/contract';
import type { BodyOf } from '@jianghan/shared/contract';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { enterRelief, sendSignatureCode, signRelief } from '@jianghan/shared/relief/contract-casework';
import type { SignedDocument } from '@jianghan/shared/relief/documents';
import { select } from '../db/sql';
import { deliverMessages } from '../delivery/service';
import { useApi } from '../testing/api';
import { act, type Desk, makeDesk } from '../testing/casework';
import { makePerson } from '../testing/people';
import { makeRelief } from '../testing/relief';
import { NEED } from '../testing/relief-steps';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();
let desk: Desk;

beforeAll(async () => {
  desk = await makeDesk(api);
});

type Entry = BodyOf<typeof enterRelief>;

async function entered(given: Partial<Entry> = {}): Promise<string> {
  const body = {
    ...NEED,
    name: '周小宁',
    phone: null,
    idNumber: null,
    isRecognised: false,
    isSecluded: false,
    proxy: null,
  };
  return (await desk.officer.call(enterRelief, { body: { ...body, ...given } })).caseId;
}

/** Signs with a phone that is really there. */
async function signs(caseId: string, phone: string, document: SignedDocument = 'application') {
  const params = { caseId };
  const asked = await desk.officer.send(sendSignatureCode, { params, body: { phone } });
  if (asked.status !== 201) return asked;
  const code = sandbox.sms.newestCodeFor(phone) as string;
  return desk.officer.send(signRelief, {
    params,
    body: { document, signer: '周小宁', by: { method: 'sms', phone, code } },
  });
}

type Resident = Awaited<ReturnType<typeof api.signInAs>>;
const sees = async (who: Resident, caseId: string) => (await who.send(getCase, { params: { caseId } })).status === 200;
const signaturesOf = (caseId: string) =>
  select(null, 'SELECT document FROM relief_signatures WHERE case_id = :caseId ORDER BY id', { caseId });

test('a code shows the case only to the phone that was given in it; with another the signature is kept and nobody sees a thing', async () => {
  const [owner, other] = [await api.signInAs('L1'), await api.signInAs('L1')];
  const caseId = await entered({ phone: owner.person.phone });
  expect((await signs(caseId, other.person.phone, 'authorisation')).status).toBe(201);
  expect((await signs(caseId, other.person.phone)).status).toBe(201);
  expect(await sees(other, caseId)).toBe(false);
  await signs(caseId, owner.person.phone);
  expect([await sees(owner, caseId), await sees(other, caseId)]).toEqual([true, false]);
  expect(await signaturesOf(caseId)).toHaveLength(3);
});

test('a case that somebody sent themselves joins no other account, whatever is signed at the counter', async () => {
  const [owner, other] = [await api.signInAs('L1'), await api.signInAs('L1')];
  for (const phone of [owner.person.phone, '13800005678']) {
    const { id } = await makeRelief({ accountId: owner.person.accountId, phone });
    for (const each of [owner, other]) expect((await signs(id, each.person.phone)).status).toBe(201);
    expect([await sees(owner, id), await sees(other, id)]).toEqual([true, false]);
  }
});

test('where no phone was given the first that signs the application has the case, and no phone that signs anything else', async () => {
  const [family, owner, late] = [await api.signInAs('L1'), await api.signInAs('L1'), await api.signInAs('L1')];
  const caseId = await entered();
  await signs(caseId, family.person.phone, 'authorisation');
  await signs(caseId, owner.person.phone);
  await signs(caseId, late.person.phone);
  expect(await Promise.all([family, owner, late].map((who) => sees(who, caseId)))).toEqual([false, true, false]);
});

test('who came for somebody sees the case by their own phone (R-03), and the person by theirs', async () => {
  const [proxy, person] = [await api.signInAs('L1'), await api.signInAs('L1')];
  const named = { name: '周大宁', phone: proxy.person.phone, relation: 'family', basis: 'consent' } as const;
  const caseId = await entered({ phone: person.person.phone, proxy: named });
  await signs(caseId, proxy.person.phone);
  await signs(caseId, person.person.phone, 'authorisation');
  expect([await sees(proxy, caseId), await sees(person, caseId)]).toEqual([true, true]);
});

test('a phone that sees nothing gets no account for having signed', async () => {
  const { phone } = makePerson();
  const count = async () => select(null, 'SELECT id FROM accounts WHERE phone_hash IS NOT NULL');
  const caseId = await entered({ phone: makePerson().phone });
  const before = await count();
  expect((await signs(caseId, phone)).status).toBe(201);
  expect(await count()).toEqual(before);
});

test('what is over is signed by nobody, by code or on paper, and no code goes out for it', async () => {
  const { phone } = makePerson();
  const caseId = await entered({ phone });
  await act(desk.supervisor, caseId, { action: 'terminate', input: { cause: 'no_contact', reason: '联系不上' } });
  const sent = sandbox.sms.newestCodeFor(phone);
  expect((await signs(caseId, phone)).problem).toMatchObject({ code: 'step_closed', data: { state: 'terminated' } });
  expect(sandbox.sms.newestCodeFor(phone)).toBe(sent);
  const body = { document: 'application', signer: '周小宁', by: { method: 'paper' } } as const;
  expect((await desk.officer.send(signRelief, { params: { caseId }, body })).problem.code).toBe('step_closed');
  expect(await signaturesOf(caseId)).toEqual([]);
});

test('who signed hears how it goes on, by the account of their phone; who only signed an authorisation hears nothing', async () => {
  const [owner, family] = [await api.signInAs('L1'), await api.signInAs('L1')];
  const caseId = await entered({ phone: owner.person.phone });
  await signs(caseId, owner.person.phone);
  await signs(caseId, family.person.phone, 'authorisation');
  await act(desk.officer, caseId, { action: 'accept', input: { lane: 'EMERGENCY', promised: null } });
  await deliverMessages();
  const inboxOf = async (who: Resident) => (await who.call(listMessages, { query: {} })).items;
  expect(await inboxOf(owner)).toMatchObject([{ caseId }]);
  expect(await inboxOf(family)).toEqual([]);
});
