import {
  actOnRelief,
  addReliefNote,
  claimRelief,
  countReliefWork,
  handOverRelief,
  listReliefColleagues,
  listReliefWork,
  openReliefFile,
  searchRelief,
} from '@jianghan/shared/relief/contract-casework';
import type { StaffMove } from '@jianghan/shared/relief/moves';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { makePerson } from '../testing/people';
import { makeRelief, OTHER_STREET, STREET, setDibao } from '../testing/relief';
import type { StaffMember } from '../testing/staff';

const api = useApi();
let officer: StaffMember;
let supervisor: StaffMember;
let elsewhere: StaffMember;

beforeAll(async () => {
  await setDibao();
  officer = await api.staffOf('street_officer', { officeId: STREET, name: '何珍珍' });
  supervisor = await api.staffOf('street_supervisor', { officeId: STREET });
  elsewhere = await api.staffOf('street_officer', { officeId: OTHER_STREET });
});

const ofCase = (caseId: string) => ({ params: { caseId } });
const look = (who: StaffMember, caseId: string) =>
  who.call(openReliefFile, { ...ofCase(caseId), body: { purpose: 'handle' } });

async function act(who: StaffMember, caseId: string, move: StaffMove) {
  const [row] = await select<{ version: number }>(null, 'SELECT version FROM case_files WHERE id = :caseId', {
    caseId,
  });
  return who.send(actOnRelief, { ...ofCase(caseId), body: { version: row?.version ?? 0, move } });
}

const ACCEPT = { action: 'accept', input: { lane: 'EMERGENCY', promised: null } } as const;

test('the work list has the cases of the own streets, the nearest deadline first, names masked, page by page', async () => {
  const made = [await makeRelief({ isDanger: true }), await makeRelief(), await makeRelief()];
  await makeRelief({ officeId: OTHER_STREET });
  const seen: string[] = [];
  const dues: (string | null)[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { pile: 'new', limit: 2, ...(cursor === undefined ? {} : { cursor }) } as const;
    const page = await officer.call(listReliefWork, { query });
    seen.push(...page.items.map(({ caseId }) => caseId));
    dues.push(...page.items.map(({ dueAt }) => dueAt));
    for (const item of page.items) expect([item.officeId, item.name]).toEqual([STREET, '周*宁']);
    cursor = page.nextCursor;
  }
  expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
  expect(seen).toHaveLength(made.length);
  expect(dues).toEqual([...dues].sort());
  expect((await officer.call(listReliefWork, { query: { cursor: 'bm9uZQ' } })).items).toEqual([]);
  expect((await officer.send(listReliefWork, { query: { officeId: OTHER_STREET } })).problem.code).toBe('not_found');
});

test('each pile has what belongs to it, and the counts agree with the lists', async () => {
  const { id } = await makeRelief();
  const late = await makeRelief();
  await transact((tx) =>
    execute(tx, 'UPDATE relief_cases SET due_at = :at WHERE id = :id', {
      id: late.id,
      at: new Date(Date.now() - 60_000),
    }),
  );
  expect((await officer.send(claimRelief, { ...ofCase(id), body: { version: 1 } })).body.claimedBy?.isMe).toBe(true);
  await act(officer, id, { action: 'ask_supplement', input: { items: ['火灾证明'] } });
  const { counts } = await officer.call(countReliefWork, {});
  for (const pile of ['new', 'mine', 'due_today', 'overdue', 'waiting', 'all'] as const) {
    const { items } = await officer.call(listReliefWork, { query: { pile, limit: 50 } });
    expect([pile, counts[pile]]).toEqual([pile, items.length]);
    const has = items.some(({ caseId }) => caseId === id);
    expect([pile, has]).toEqual([pile, ['mine', 'waiting', 'all'].includes(pile)]);
    if (pile === 'overdue')
      expect(items.map(({ caseId, urgency }) => [caseId, urgency])).toEqual([[late.id, 'overdue']]);
  }
});

test('a case is found by its number however it is typed, by the whole name or the phone, and by nobody of another street', async () => {
  const { name, phone } = makePerson();
  const { id, reference } = await makeRelief({ name, phone });
  const found = async (who: StaffMember, text: string) =>
    (await who.call(searchRelief, { body: { text } })).items.map(({ caseId }) => caseId);
  for (const text of [reference, reference.toLowerCase().replaceAll('-', ' '), name, ` ${phone}`]) {
    expect(await found(officer, text)).toEqual([id]);
    expect(await found(elsewhere, text)).toEqual([]);
  }
  expect(await found(officer, `${name.slice(0, 1)}别名`)).toEqual([]);
  const sql = "SELECT actor_id FROM audit_entries WHERE action = 'relief.searched'";
  expect(await select(null, sql)).toHaveLength(9);
});

test('the file says everything masked, what may be done and why not, and what was written at each step', async () => {
  const { id, reference } = await makeRelief({ idNumber: makePerson().idNumber, story: '厨房起火' });
  await act(officer, id, ACCEPT);
  await officer.call(addReliefNote, { ...ofCase(id), body: { text: '电话核实过' } });
  const file = await look(officer, id);
  expect(file).toMatchObject({ reference, name: '周*宁', phone: '138****5678', story: '厨房起火', state: 'accepted' });
  expect(file.idNumber).toMatch(/^\d{6}\*{8}/);
  expect(file.claimedBy).toMatchObject({ isMe: true, name: '何珍珍' });
  expect(file.notes.map(({ text, by }) => [text, by])).toEqual([['电话核实过', '何珍珍']]);
  expect(file.events.map(({ action }) => action)).toEqual(['submit', 'accept']);
  expect(file.events[1]?.written).toEqual([{ label: '办理方式', text: '急难型' }]);
  expect(file.actions.map(({ action }) => action)).toEqual(['start_check', 'open_review', 'forward']);
  const recognised = await look(supervisor, id);
  expect(recognised.actions.map(({ action, closed }) => [action, closed])).toEqual([
    ['prepay', null],
    ['terminate', null],
  ]);
  expect(file.limits).toMatchObject({ dibaoFen: 94_000, streetFen: 376_000, ceilingFen: 1_128_000, fastFen: 94_000 });
  expect(file.limits.fastTiersFen).toEqual([23_500, 47_000, 94_000]);
});

test('another street finds none of it: no file, no step, no note, no claim', async () => {
  const { id } = await makeRelief();
  const answers = [
    await elsewhere.send(openReliefFile, { ...ofCase(id), body: { purpose: 'handle' } }),
    await act(elsewhere, id, ACCEPT),
    await elsewhere.send(addReliefNote, { ...ofCase(id), body: { text: '不该看到' } }),
    await elsewhere.send(claimRelief, { ...ofCase(id), body: { version: 1 } }),
    await elsewhere.send(listReliefColleagues, ofCase(id)),
  ];
  expect(answers.map(({ problem }) => problem.code)).toEqual(answers.map(() => 'not_found'));
});

test('two who claim at once: one has it, the other reads who; the supervisor hands it on, with the reason as a note', async () => {
  const { id } = await makeRelief();
  const other = await api.staffOf('street_officer', { officeId: STREET, name: '许静静' });
  const claim = { ...ofCase(id), body: { version: 1 } };
  const answers = await Promise.all([officer.send(claimRelief, claim), other.send(claimRelief, claim)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409)?.problem;
  expect(refused).toMatchObject({ code: 'already_claimed', data: { isMe: false } });
  const [winner, loser] = answers[0]?.status === 200 ? [officer, other] : [other, officer];
  const give = (to: string | null) => ({ ...ofCase(id), body: { version: 1, to, reason: '休假' } });
  expect((await loser.send(handOverRelief, give(null))).problem.code).toBe('not_permitted');
  const colleagues = await supervisor.call(listReliefColleagues, ofCase(id));
  expect(colleagues.items.map(({ staffId }) => staffId)).toContain(loser.member.staffId);
  expect((await supervisor.call(handOverRelief, give(loser.member.staffId))).claimedBy?.staffId).toBe(
    loser.member.staffId,
  );
  expect((await supervisor.send(handOverRelief, give(elsewhere.member.staffId))).problem.code).toBe('not_found');
  expect((await look(winner, id)).notes[0]?.text).toBe(`移交给${loser === other ? '许静静' : '何珍珍'}：休假`);
});
