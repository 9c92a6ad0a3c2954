import { submitRelief } from '@jianghan/shared/relief/contract-apply';
import { useApi } from '../testing/api';
import { act, type Desk, look, MINUTES, makeDesk, money, proposing } from '../testing/casework';
import { makeRelief, setDibao } from '../testing/relief';
import { OWN } from '../testing/relief-steps';

const api = useApi();
let desk: Desk;
beforeAll(async () => {
  await setDibao();
  desk = await makeDesk(api);
});

/** Just beyond twelve months of the standard for one person. */
const BEYOND_ONE = proposing([money(12 * 94_000 + 1)], MINUTES);
const accepting = (persons?: number) =>
  ({ action: 'accept', input: { lane: 'EMERGENCY', promised: null, persons } }) as const;
const checked = (persons?: number) =>
  ({ action: 'finish_check', input: { findings: '一家三口', visitedBy: '何珍珍、罗小英', persons } }) as const;
const check = { action: 'start_check', input: {} } as const;
const review = { action: 'open_review', input: {} } as const;
const personsOf = async (id: string) => (await look(desk.officer, id)).persons;

test('what may be given counts the persons that the clerk has taken down when accepting, not the one of a bare call for help', async () => {
  const { id } = await makeRelief();
  await act(desk.officer, id, accepting());
  await act(desk.officer, id, review);
  expect((await act(desk.officer, id, BEYOND_ONE)).problem.data?.['why']).toBe('above_ceiling');
  const family = await makeRelief();
  await act(desk.officer, family.id, accepting(2));
  expect(await personsOf(family.id)).toBe(2);
  await act(desk.officer, family.id, review);
  expect((await act(desk.officer, family.id, BEYOND_ONE)).body.state).toBe('deciding');
});

test('a check that finds another number puts it right, and one that says none leaves it', async () => {
  const { id } = await makeRelief({ persons: 5 });
  await act(desk.officer, id, accepting());
  await act(desk.officer, id, check);
  await act(desk.officer, id, checked());
  expect(await personsOf(id)).toBe(5);
  await act(desk.officer, id, { action: 'recheck', input: { reason: '再数一次' } });
  await act(desk.officer, id, checked(1));
  const file = await look(desk.officer, id);
  expect(file.persons).toBe(1);
  expect(file.events.at(-1)?.written).toContainEqual({ label: '一起生活', text: '1 人' });
  expect((await act(desk.officer, id, BEYOND_ONE)).problem.data?.['why']).toBe('above_ceiling');
});

test('who asks says how many they are, within reason; nobody else is believed to be none or a crowd', async () => {
  const who = await api.signInAs('L0');
  const { caseId } = await who.call(submitRelief, { body: { ...OWN, persons: 4 } });
  expect(await personsOf(caseId)).toBe(4);
  for (const persons of [0, 21, 1.5]) {
    expect((await act(desk.officer, caseId, accepting(persons))).problem.errors[0]?.field).toBe('move.input.persons');
    expect((await who.send(submitRelief, { body: { ...OWN, persons } })).problem.errors[0]?.field).toBe('persons');
  }
});
