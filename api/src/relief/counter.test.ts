import { loginWithSms, sendSmsCode } from '@jianghan/shared/account/contract';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { getCase } from '@jianghan/shared/casefile/contract';
import { maskName } from '@jianghan/shared/masking';
import {
  declareEmergency,
  endEmergency,
  enterRelief,
  getReliefNotice,
  keepPromise,
  listEmergencies,
  openReliefFile,
  recordDelivery,
  revealRelief,
  searchRelief,
  sendSignatureCode,
  signRelief,
} from '@jianghan/shared/relief/contract-casework';
import { listAuditAlerts } from '@jianghan/shared/trust/audit';
import { lookAtCase } from '@jianghan/shared/trust/looks';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { act, type Desk, look, MINUTES, makeDesk, money, proposing, underReview } from '../testing/casework';
import { Client } from '../testing/client';
import { makePerson } from '../testing/people';
import { makeRelief, OTHER_STREET, STREET, setDibao } from '../testing/relief';
import { useSandbox } from '../testing/sandbox';

const api = useApi();
const sandbox = useSandbox();
let desk: Desk;

beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api, { steppedUp: true });
});

const ofCase = (caseId: string) => ({ params: { caseId } });
const NEED = {
  street: STREET,
  community: '示例社区',
  place: '示例路 1 号',
  cause: 'fire',
  began: 'today',
  story: '厨房起火',
  isDanger: false,
  isSmall: true,
  persons: 3,
  isRecognised: false,
  isSecluded: false,
  proxy: null,
} as const;

test("what is entered at the counter is signed by the code of the own phone, and then stands in that phone's progress", async () => {
  const { name, phone, idNumber } = makePerson();
  const { caseId, reference } = await desk.officer.call(enterRelief, { body: { ...NEED, name, phone, idNumber } });
  expect(reference).toMatch(/^LS-/);
  await desk.officer.call(sendSignatureCode, { ...ofCase(caseId), body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) as string;
  const sign = (typed: string) => ({
    ...ofCase(caseId),
    body: { document: 'application', signer: name, by: { method: 'sms', phone, code: typed } } as const,
  });
  const wrong = code === '000000' ? '000001' : '000000';
  expect((await desk.officer.send(signRelief, sign(wrong))).problem.code).toBe('code_wrong');
  expect(await desk.officer.call(signRelief, sign(code))).toMatchObject({ document: 'application', method: 'sms' });
  expect((await desk.officer.send(signRelief, sign(code))).problem.code).toBe('code_expired');
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const login = { phone, code: sandbox.sms.newestCodeFor(phone) as string, client: 'weapp' } as const;
  const { token } = await api.anyone.call(loginWithSms, { body: login });
  const resident = new Client(api.baseUrl, { Authorization: `Bearer ${token}` });
  expect((await resident.call(getCase, ofCase(caseId))).reference).toBe(reference);
  const file = await look(desk.officer, caseId);
  expect(file).toMatchObject({ origin: 'counter', enteredByMe: true, claimedBy: { isMe: true } });
  expect(file.signatures).toMatchObject([{ document: 'application', method: 'sms', signer: name }]);
});

test('who comes for somebody is named with relation and ground, in the file and on each paper; the person stays the applicant (R-03)', async () => {
  const { name, idNumber } = makePerson();
  const proxy = { name: '周·大宁', phone: null, relation: 'neighbour', basis: 'incapacity' } as const;
  const { caseId } = await desk.officer.call(enterRelief, { body: { ...NEED, name, phone: null, idNumber, proxy } });
  const file = await look(desk.officer, caseId);
  expect(file).toMatchObject({ origin: 'counter', name: maskName(name), enteredByMe: true });
  expect(file.helper).toEqual({ ...proxy, part: 'proxy', name: maskName('周·大宁') });
  await act(desk.officer, caseId, { action: 'accept', input: { lane: 'EMERGENCY', promised: null } });
  for (const kind of ['received', 'accepted'] as const) {
    const paper = await desk.officer.call(getReliefNotice, { params: { caseId, kind } });
    expect([paper.to, paper.proxy]).toEqual([name, '周·大宁（邻居，本人无法表达）']);
  }
  const half = { ...proxy, relation: null, basis: null, name: '' };
  const bad = { ...NEED, name, phone: null, idNumber, proxy: half };
  const { problem } = await desk.officer.send(enterRelief, { body: bad as never });
  expect(problem.errors.map(({ field }) => field).sort()).toEqual(['proxy.basis', 'proxy.name', 'proxy.relation']);
});

test('a code for one case signs no other; paper is signed before a witness of the staff', async () => {
  const { phone } = makePerson();
  const [one, other] = [await makeRelief(), await makeRelief()];
  await desk.officer.call(sendSignatureCode, { ...ofCase(one.id), body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) as string;
  const by = { method: 'sms', phone, code } as const;
  const body = { document: 'authorisation', signer: '周小宁', by } as const;
  expect((await desk.officer.send(signRelief, { ...ofCase(other.id), body })).problem.code).toBe('code_expired');
  await desk.officer.call(signRelief, { ...ofCase(other.id), body: { ...body, by: { method: 'paper' } } });
  const [row] = await select<{ witnessed_by: string; signer_enc: string }>(
    null,
    'SELECT witnessed_by, signer_enc FROM relief_signatures WHERE case_id = :id',
    { id: other.id },
  );
  expect([row?.witnessed_by, row?.signer_enc.includes('周小宁')]).toEqual([desk.officer.member.staffId, false]);
});

test('goods and services are handed over one by one with date and receiver; only then the case is paid (R-09)', async () => {
  const id = await underReview(desk, 'EMERGENCY');
  const goods = { kind: 'goods', what: '棉被', quantity: 2, valueFen: 20_000 } as const;
  const meals = { kind: 'service', what: '送餐七天', provider: '示例社区食堂' } as const;
  await act(desk.officer, id, proposing([goods, meals]));
  const delivery = { deliveredOn: dateOf(new Date()), receivedBy: '罗小英', note: null };
  const deliver = (grantId: string, body = delivery) =>
    desk.officer.send(recordDelivery, { params: { caseId: id, grantId }, body });
  const planned = (await look(desk.officer, id)).grants.map(({ grantId }) => grantId);
  expect((await deliver(planned[0] ?? '')).problem.code).toBe('step_closed');
  await act(desk.supervisor, id, { action: 'approve', input: { reason: null } });
  const complete = { action: 'complete', input: {} } as const;
  expect((await act(desk.officer, id, complete)).problem.data?.['why']).toBe('not_delivered');
  const late = { ...delivery, deliveredOn: addDays(delivery.deliveredOn, 1) };
  expect((await deliver(planned[0] ?? '', late)).problem.errors[0]?.field).toBe('deliveredOn');
  const twins = await Promise.all([deliver(planned[0] ?? ''), deliver(planned[0] ?? '')]);
  expect(twins.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await deliver(planned[1] ?? '')).body.isDelivered).toBe(true);
  expect((await act(desk.officer, id, complete)).body.state).toBe('paid');
});

test('a promise is kept once; a notice names the person, says the law and the remedies, and is a line of the audit', async () => {
  const { id } = await makeRelief();
  await act(desk.officer, id, { action: 'accept', input: { lane: 'EMERGENCY', promised: ['火灾证明'] } });
  const notice = (kind: 'accepted' | 'refused') => desk.officer.send(getReliefNotice, { params: { caseId: id, kind } });
  expect((await notice('accepted')).body).toMatchObject({ to: '周小宁', items: ['火灾证明'], remedy: null });
  expect((await notice('refused')).problem.code).toBe('not_found');
  await desk.officer.call(keepPromise, { ...ofCase(id), body: {} });
  expect((await desk.officer.send(keepPromise, { ...ofCase(id), body: {} })).problem.code).toBe('not_found');
  await act(desk.officer, id, { action: 'open_review', input: {} });
  await act(desk.officer, id, proposing([money(50_000)]));
  const written = { facts: '物业已赔付', basis: '社会救助法第二十九条', reasons: '困难已经解决' };
  await act(desk.supervisor, id, { action: 'refuse', input: written });
  const refused = (await notice('refused')).body;
  expect(refused.paragraphs).toEqual(expect.arrayContaining(['事实：物业已赔付', '理由：困难已经解决']));
  expect(refused.remedy).toMatch(/六十日内向江汉区人民政府申请行政复议/);
  const sql = "SELECT action FROM audit_entries WHERE object_id = :id AND field = 'notice'";
  expect(await select(null, sql, { id })).toHaveLength(2);
});

test("a number in clear needs a step-up and a reason, and leaves a line; a registrar's look finds no relief at all", async () => {
  const { id } = await makeRelief({ phone: '13900001234' });
  const body = { field: 'phone', reason: 'handle', note: '约上门的时间' } as const;
  const unsure = await (await api.staffOf('street_officer')).send(revealRelief, { ...ofCase(id), body });
  expect(unsure.problem.code).toBe('step_up_required');
  const sure = await api.staffOf('street_officer', { officeId: STREET, steppedUp: true });
  expect(await sure.call(revealRelief, { ...ofCase(id), body })).toEqual({ value: '13900001234' });
  const sql = 'SELECT action, field, reason, note FROM audit_entries WHERE object_id = :id AND actor_id = :by';
  expect(await select(null, sql, { id, by: sure.member.staffId })).toEqual([
    { action: 'case.person_revealed', field: 'phone', reason: 'handle', note: '约上门的时间' },
  ]);
  const registrar = await api.staffOf('registrar');
  const look = await registrar.send(lookAtCase, { ...ofCase(id), body: { purpose: 'handle' } });
  expect(look.problem.code).toBe('not_found');
});

test('own work is looked at freely; twenty-one cases of colleagues are shown to the auditor', async () => {
  const curious = await api.staffOf('street_officer', { officeId: STREET });
  const auditor = await api.staffOf('auditor');
  const alerts = async () =>
    (await auditor.call(listAuditAlerts, { query: { limit: 50 } })).items.filter(
      ({ staffId }) => staffId === curious.member.staffId,
    );
  for (let at = 0; at < 21; at += 1) await look(curious, (await makeRelief()).id);
  expect(await alerts()).toEqual([]);
  for (let at = 0; at < 21; at += 1) {
    const { id } = await makeRelief();
    await act(desk.officer, id, { action: 'accept', input: { lane: 'EMERGENCY', promised: null } });
    await look(curious, id);
  }
  expect(await alerts()).toMatchObject([{ looks: 21 }]);
});

test('R-44: an earlier case of the same person and cause is shown as a warning, of another street without its number', async () => {
  const person = makePerson();
  const earlier = await makeRelief({ idNumber: person.idNumber });
  const foreign = await makeRelief({ idNumber: person.idNumber, officeId: OTHER_STREET });
  await makeRelief({ idNumber: person.idNumber, cause: 'traffic' });
  const { id } = await makeRelief({ idNumber: person.idNumber });
  const { repeated, actions } = await look(desk.officer, id);
  expect(repeated.map(({ caseId, reference }) => [caseId, reference])).toEqual([
    [null, null],
    [earlier.id, earlier.reference],
  ]);
  expect(foreign.id).not.toBe('');
  expect(actions.find(({ action }) => action === 'accept')?.closed).toBeNull();
  const district = await desk.district.call(openReliefFile, { ...ofCase(id), body: { purpose: 'supervise' } });
  expect(district.repeated.map(({ caseId }) => caseId)).toEqual([foreign.id, earlier.id]);
});

test('a public emergency changes the limits of the cases of its days, one at a time, until it is ended', async () => {
  const sure = await api.staffOf('district_officer', { steppedUp: true });
  const today = dateOf(new Date());
  const asked = {
    ...{ title: '暴雨内涝', notice: '就近求助，先救助后补手续', windows: '各街道窗口 24 小时' },
    ...{ streetLimit: 6, fastCeiling: 2, from: today, until: addDays(today, 7) },
  };
  const unsure = await (await api.staffOf('district_officer')).send(declareEmergency, { body: asked });
  expect(unsure.problem.code).toBe('step_up_required');
  const both = await Promise.all([1, 2].map(() => sure.send(declareEmergency, { body: asked })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 409)?.problem.code).toBe('emergency_in_force');
  const { emergencyId, version } = both.find(({ status }) => status === 201)?.body ?? { emergencyId: '', version: 0 };
  const fast = await duringEmergency();
  expect((await act(desk.officer, fast, proposing([money(188_000)]))).body.state).toBe('deciding');
  expect((await look(desk.officer, fast)).emergency).toBe('暴雨内涝');
  const end = { params: { emergencyId }, body: { version } };
  expect((await sure.call(endEmergency, end)).isInForce).toBe(false);
  expect((await sure.send(endEmergency, end)).problem.code).toBe('state_changed');
  expect((await sure.call(listEmergencies, {})).items.map(({ endedAt }) => endedAt !== null)).toEqual([true]);
  const later = await afterEmergency();
  const refused = await act(desk.officer, later, proposing([money(188_000)], MINUTES));
  expect(refused.problem.data?.['why']).toBe('above_fast');
});

/** Rules are kept for a second: the case is opened once they say so. */
async function duringEmergency(): Promise<string> {
  for (;;) {
    const id = await underReview(desk, 'FAST');
    if ((await look(desk.officer, id)).emergency !== null) return id;
  }
}

async function afterEmergency(): Promise<string> {
  for (;;) {
    const id = await underReview(desk, 'FAST');
    if ((await look(desk.officer, id)).emergency === null) return id;
  }
}

test('however often somebody searches under one key, there is one answer and one line', async () => {
  const { reference } = await makeRelief();
  const key = 'search-key-0123456789';
  const ask = () => desk.officer.send(searchRelief, { body: { text: reference } }, { key });
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await desk.officer.send(searchRelief, { body: { text: '别人' } }, { key })).problem.code).toBe('key_reused');
});
