import { enterRelief } from '@jianghan/shared/relief/contract-casework';
import type { StaffMove } from '@jianghan/shared/relief/moves';
import type { Lane } from '@jianghan/shared/relief/states';
import { newId } from '../db/new-id';
import { insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { act, type Desk, look, MINUTES, makeDesk, money, proposing, underReview } from '../testing/casework';
import { makeRelief, STREET, setDibao } from '../testing/relief';

const api = useApi();
let desk: Desk;
const APPROVE = { action: 'approve', input: { reason: null } } as const;
const REFUSE = {
  action: 'refuse',
  input: { facts: '已由物业赔付', basis: '社会救助法第二十九条', reasons: '困难已解决' },
} as const;

beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api);
});

const decisions = (caseId: string) =>
  select<{ step: string; outcome: string }>(
    null,
    'SELECT step, outcome FROM relief_decisions WHERE case_id = :caseId',
    {
      caseId,
    },
  );

test('two who decide at once: one decision stands, the other gets one 409 with the present state', async () => {
  for (let round = 0; round < 8; round += 1) {
    const id = await underReview(desk, 'EMERGENCY');
    await act(desk.officer, id, proposing([money(94_000)]));
    const other = await api.staffOf('street_supervisor', { officeId: STREET });
    const answers = await Promise.all([act(desk.supervisor, id, APPROVE), act(other, id, REFUSE)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = answers[0]?.status === 200 ? answers : [...answers].reverse();
    expect(lost?.problem).toMatchObject({ code: 'state_changed', data: { state: won?.body.state, version: 5 } });
    expect(await decisions(id)).toHaveLength(1);
  }
});

test('who entered a case at the counter never decides it: not over HTTP, and not in the database', async () => {
  const both = await api.staffOf('street_officer', {
    officeId: STREET,
    roles: [{ role: 'street_supervisor', officeId: STREET }],
  });
  const need = { street: STREET, community: null, place: null, cause: 'fire', began: 'today', story: null } as const;
  const facts = { isDanger: false, isSmall: null, persons: 1, isRecognised: false, isSecluded: false, proxy: null };
  const who = { name: '罗小英', phone: null, idNumber: null };
  const { caseId } = await both.call(enterRelief, { body: { ...need, ...facts, ...who } });
  await act(both, caseId, { action: 'accept', input: { lane: 'EMERGENCY', promised: null } });
  const prepaid = await act(both, caseId, { action: 'prepay', input: { grants: [money(100)], reason: '急' } });
  expect(prepaid.problem).toMatchObject({ code: 'step_closed', data: { why: 'entered_it' } });
  await act(both, caseId, { action: 'open_review', input: {} });
  await act(both, caseId, proposing([money(94_000)]));
  for (const move of [APPROVE, REFUSE]) {
    expect((await act(both, caseId, move)).problem).toMatchObject({ code: 'step_closed', data: { why: 'entered_it' } });
  }
  const file = await look(both, caseId);
  expect([file.enteredByMe, file.actions.find(({ action }) => action === 'approve')?.closed]).toEqual([
    true,
    '录入的人不能决定同一件，请换一位',
  ]);
  const columns = [
    'id',
    'case_id',
    'version',
    'entered_key',
    'step',
    'outcome',
    'amount_fen',
    'decided_by',
    'decided_as',
    'decided_at',
  ];
  const { staffId } = both.member;
  const forged = (enteredKey: string) =>
    transact((tx) =>
      insertRows(tx, { table: 'relief_decisions', columns }, [
        [newId(), caseId, 9, enteredKey, 'final', 'granted', 1, staffId, 'street_supervisor', new Date()],
      ]),
    );
  await expect(forged(staffId)).rejects.toThrow();
  await expect(forged('')).rejects.toThrow();
  expect(await decisions(caseId)).toEqual([]);
  expect((await act(desk.supervisor, caseId, APPROVE)).body.state).toBe('approved');
});

const AMOUNTS: { what: string; lane: Lane; fen: number; minutes: boolean; outcome: string }[] = [
  { what: 'FAST at its ceiling of 1 × D', lane: 'FAST', fen: 94_000, minutes: false, outcome: 'deciding' },
  { what: 'FAST one 分 above', lane: 'FAST', fen: 94_001, minutes: false, outcome: 'above_fast' },
  {
    what: 'EMERGENCY at 12 × D without minutes',
    lane: 'EMERGENCY',
    fen: 1_128_000,
    minutes: false,
    outcome: 'deciding',
  },
  {
    what: 'EMERGENCY one 分 above without minutes',
    lane: 'EMERGENCY',
    fen: 1_128_001,
    minutes: false,
    outcome: 'minutes_missing',
  },
  {
    what: 'EMERGENCY one 分 above with minutes',
    lane: 'EMERGENCY',
    fen: 1_128_001,
    minutes: true,
    outcome: 'deciding',
  },
  {
    what: 'EMERGENCY at 12 × D × 2 persons with minutes',
    lane: 'EMERGENCY',
    fen: 2_256_000,
    minutes: true,
    outcome: 'deciding',
  },
  {
    what: 'EMERGENCY one 分 above that, minutes or not',
    lane: 'EMERGENCY',
    fen: 2_256_001,
    minutes: true,
    outcome: 'above_ceiling',
  },
];

test.each(AMOUNTS)('R-40, R-42: $what', async ({ lane, fen, minutes, outcome }) => {
  const id = await underReview(desk, lane, { persons: 2 });
  const answer = await act(desk.officer, id, proposing([money(fen)], minutes ? MINUTES : null));
  const seen = answer.status === 200 ? answer.body.state : answer.problem.data?.['why'];
  expect(seen).toBe(outcome);
  if (answer.status === 200) {
    const { limits, events } = await look(desk.officer, id);
    expect(limits.isAboveCeiling).toBe(fen > 1_128_000);
    expect(events.at(-1)?.written.some(({ label }) => label === '会商纪要')).toBe(minutes);
  }
});

test('R-41: the street decides alone up to 4 × D; one 分 more is for the district, with a second person', async () => {
  const within = await underReview(desk, 'EMERGENCY');
  await act(desk.officer, within, proposing([money(376_000)]));
  expect((await look(desk.supervisor, within)).limits).toMatchObject({ authority: 'street', needsSecond: false });
  expect((await act(desk.supervisor, within, APPROVE)).body.state).toBe('approved');
  const beyond = await underReview(desk, 'EMERGENCY');
  await act(desk.officer, beyond, proposing([money(376_001)]));
  expect((await look(desk.supervisor, beyond)).limits).toMatchObject({ authority: 'district', needsSecond: true });
  const first = { action: 'approve_first', input: { reason: null } } as const;
  const why = async (answer: ReturnType<typeof act>) => (await answer).problem.data?.['why'];
  expect(await why(act(desk.supervisor, beyond, first))).toBe('not_authority');
  expect(await why(act(desk.district, beyond, APPROVE))).toBe('second_needed');
  expect((await act(desk.district, beyond, first)).body.state).toBe('second_approval');
  expect(await why(act(desk.district, beyond, APPROVE))).toBe('same_approver');
  const second = await api.staffOf('district_officer');
  expect((await act(second, beyond, APPROVE)).body.state).toBe('approved');
  expect((await decisions(beyond)).map(({ step }) => step)).toEqual(['first', 'final']);
});

test('FAST has no check and no publicity; EXPENDITURE has both before anybody decides (2.3)', async () => {
  const fast = await underReview(desk, 'FAST');
  const proposal = { grants: [money(50_000)], reason: '急需', minutes: null };
  const why = async (answer: ReturnType<typeof act>) => (await answer).problem.data?.['why'];
  expect(await why(act(desk.officer, fast, { action: 'recheck', input: { reason: '再看' } }))).toBe('wrong_lane');
  expect(await why(act(desk.officer, fast, { action: 'publish', input: proposal }))).toBe('wrong_lane');
  expect((await act(desk.officer, fast, proposing([money(50_000)]))).body.state).toBe('deciding');
  const slow = await underReview(desk, 'EXPENDITURE', { cause: 'medical_costs' });
  expect((await look(desk.officer, slow)).state).toBe('accepted');
  await act(desk.officer, slow, { action: 'start_check', input: {} });
  await act(desk.officer, slow, { action: 'finish_check', input: { findings: '属实', visitedBy: '何珍珍、许静静' } });
  expect(await why(act(desk.officer, slow, proposing([money(50_000)])))).toBe('publish_first');
  expect((await act(desk.officer, slow, { action: 'publish', input: proposal })).body.state).toBe('publicity');
  const objected = { action: 'object', input: { text: '他家有车', objector: '不愿透露姓名的邻居' } } as const;
  expect((await act(desk.officer, slow, objected)).body.state).toBe('verifying');
  const file = await look(desk.officer, slow);
  expect(file.objections.map(({ text }) => text)).toEqual(['他家有车']);
  expect(JSON.stringify(file)).not.toContain('邻居');
});

test('help first: a small sum at once by the supervisor, then papers and the rest (Art 50)', async () => {
  const { id } = await makeRelief({ isDanger: true });
  await act(desk.officer, id, { action: 'accept', input: { lane: 'EMERGENCY', promised: ['火灾证明'] } });
  const prepay = (amount: number): StaffMove => ({
    action: 'prepay',
    input: { grants: [money(amount)], reason: '今晚没有住处' },
  });
  expect((await act(desk.supervisor, id, prepay(94_001))).problem.data?.['why']).toBe('above_prepaid');
  expect((await act(desk.officer, id, prepay(80_000))).problem.code).toBe('not_permitted');
  expect((await act(desk.supervisor, id, prepay(80_000))).body.state).toBe('prepaid');
  const file = await look(desk.officer, id);
  expect(file.proposal).toMatchObject({ lane: 'EMERGENCY', prepaid: true });
  expect(file.promise).toMatchObject({ items: ['火灾证明'], isKept: false });
  expect(file.grants).toMatchObject([{ kind: 'money', amountFen: 80_000, isPrepaid: true, isGranted: true }]);
  expect(file.dueAt).not.toBeNull();
  await act(desk.officer, id, { action: 'open_review', input: {} });
  await act(desk.officer, id, proposing([money(290_000)]));
  expect((await act(desk.supervisor, id, APPROVE)).body.state).toBe('approved');
  expect((await decisions(id)).map(({ step }) => step)).toEqual(['prepay', 'final']);
});

test('一事一议: the district decides on a case that a meeting has minuted, and never without the minutes', async () => {
  const id = await underReview(desk, 'EMERGENCY', { persons: 3 });
  await act(desk.supervisor, id, { action: 'call_meeting', input: { reason: '原因复杂' } });
  const without = await act(desk.district, id, proposing([money(500_000)]));
  expect(without.problem).toMatchObject({ code: 'amount_refused', data: { why: 'minutes_missing' } });
  expect((await act(desk.officer, id, proposing([money(500_000)], MINUTES))).problem.code).toBe('not_permitted');
  expect((await act(desk.district, id, proposing([money(500_000)], MINUTES))).body.state).toBe('deciding');
});
