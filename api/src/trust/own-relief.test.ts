import { getOwnRelief } from '@jianghan/shared/relief/contract-apply';
import { addReliefNote } from '@jianghan/shared/relief/contract-casework';
import { LEFT_OUT_OF_RELIEF } from '@jianghan/shared/trust/left-out';
import { exportMyData, getMyData, type OwnData } from '@jianghan/shared/trust/own-data';
import { addMember } from '../casefile/service';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { act, type Desk, MINUTES, makeDesk, money } from '../testing/casework';
import { makeRelief, setDibao } from '../testing/relief';
import type { Resident } from '../testing/residents';

const api = useApi();
let desk: Desk;

beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api);
});

const FINDINGS = '邻居说他在外地有房';
const NOTE = '这家人说话前后不一';
const REASON = '两人都认为可以按三个月给';
const RECHECK = '再去问一次房东';

/** A case on its way to a decision, with everything in it that the office says to itself. */
async function undecided(who: Resident): Promise<string> {
  const { id } = await makeRelief({ accountId: who.person.accountId });
  await act(desk.officer, id, { action: 'accept', input: { lane: 'EMERGENCY', promised: null } });
  await act(desk.officer, id, { action: 'start_check', input: {} });
  const check = { action: 'finish_check', input: { findings: FINDINGS, visitedBy: '何珍珍、罗小英' } } as const;
  await act(desk.officer, id, check);
  await act(desk.officer, id, { action: 'recheck', input: { reason: RECHECK } });
  await act(desk.officer, id, check);
  await desk.officer.call(addReliefNote, { params: { caseId: id }, body: { text: NOTE } });
  const minutes = { ...MINUTES, text: '会上有人反对' };
  await act(desk.officer, id, { action: 'propose', input: { grants: [money(281_300)], reason: REASON, minutes } });
  return id;
}

const rowsOf = ({ groups }: OwnData, of: string) => groups.find(({ table }) => table === of)?.rows ?? [];
const INNER = [FINDINGS, NOTE, REASON, RECHECK, '会上有人反对', '281300', '2813'];

test('before a decision neither the page nor the copy shows an amount, a finding, a proposal or a note; both say so', async () => {
  const who = await api.signInAs('L1', { steppedUp: true });
  const id = await undecided(who);
  const seen = await who.call(getOwnRelief, { params: { caseId: id } });
  expect(seen).toMatchObject({ state: 'deciding', grants: [] });
  for (const data of [await who.call(getMyData, {}), await who.call(exportMyData, {})]) {
    const text = JSON.stringify(data);
    for (const inner of INNER) expect([inner, text.includes(inner)]).toEqual([inner, false]);
    expect(rowsOf(data, 'relief_cases')).toHaveLength(1);
    expect(rowsOf(data, 'relief_grants')).toEqual([]);
    expect(rowsOf(data, 'relief_notes')).toEqual([]);
    expect(rowsOf(data, 'relief_steps').map((row) => row[0]?.value)).toEqual(['accept', 'start_check']);
    expect(data.leftOut).toEqual(LEFT_OUT_OF_RELIEF);
  }
});

test('what was granted is in the copy, and still nothing of how it was come to', async () => {
  const who = await api.signInAs('L1', { steppedUp: true });
  const id = await undecided(who);
  await act(desk.supervisor, id, { action: 'approve', input: { reason: null } });
  const copy = await who.call(exportMyData, {});
  expect(rowsOf(copy, 'relief_grants').map((row) => row.find(({ name }) => name === '发放金额')?.value)).toEqual([
    '281300',
  ]);
  const text = JSON.stringify(copy);
  for (const inner of [FINDINGS, NOTE, REASON, RECHECK, '会上有人反对']) expect(text).not.toContain(inner);
  expect(rowsOf(copy, 'relief_decisions')).toHaveLength(1);
});

test('a refusal shows its reasons and not the amount that was thought of', async () => {
  const who = await api.signInAs('L1', { steppedUp: true });
  const id = await undecided(who);
  const written = { facts: '物业已赔付', basis: '社会救助法', reasons: '困难已经解决' };
  await act(desk.supervisor, id, { action: 'refuse', input: written });
  const text = JSON.stringify(await who.call(exportMyData, {}));
  expect(text).toContain('困难已经解决');
  expect(text).not.toContain('281300');
});

test('who has no case of relief is told of nothing left out', async () => {
  const who = await api.signInAs('L1');
  expect((await who.call(getMyData, {})).leftOut).toEqual([]);
});

test('what was taken down at the counter and signed by the own phone is own data; what somebody signed for another is not', async () => {
  const [person, proxy] = [await api.signInAs('L1'), await api.signInAs('L1')];
  const { phone } = person.person;
  const helper = {
    part: 'proxy',
    name: '周大宁',
    phone: proxy.person.phone,
    relation: 'family',
    basis: 'consent',
  } as const;
  const { id } = await makeRelief({ origin: 'counter', phone, helper });
  for (const { person: of } of [person, proxy])
    await transact((tx) => addMember(tx, { caseId: id, accountId: of.accountId }, new Date()));
  expect(rowsOf(await person.call(getMyData, {}), 'relief_cases')).toHaveLength(1);
  expect(rowsOf(await proxy.call(getMyData, {}), 'relief_cases')).toEqual([]);
});
