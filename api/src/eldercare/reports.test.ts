import { findPlaces, getPlace, reportPlace } from '@jianghan/shared/eldercare/contract-finder';
import { listPlaceReports, setPlaceShown, settlePlaceReport } from '@jianghan/shared/eldercare/contract-oversight';
import { listRegister } from '@jianghan/shared/eldercare/contract-register';
import { useApi } from '../testing/api';
import { makePlace } from '../testing/eldercare';
import type { StaffMember } from '../testing/staff';
import { until } from '../testing/until';

const api = useApi();
let officer: StaffMember;

beforeAll(async () => {
  officer = await api.staffOf('district_officer');
});

async function reported(name: string) {
  const { id: placeId } = await makePlace({ name });
  const resident = await api.signInAs('L0');
  const body = { subject: 'phone', text: '没有人接' } as const;
  const { reportId } = await resident.call(reportPlace, { params: { placeId }, body });
  return { placeId, reportId };
}

const found = async (q: string) => (await api.anyone.call(findPlaces, { query: { q } })).total;
const openReports = async (q: string) => (await officer.call(listRegister, { query: { q } })).items[0]?.openReports;

test('a report waits with its place until it is settled; what was checked is verified from then on', async () => {
  const { placeId, reportId } = await reported('被报告的食堂');
  const { items } = await officer.call(listPlaceReports, { query: { limit: 50 } });
  const item = items.find((each) => each.reportId === reportId);
  expect(item).toMatchObject({
    place: '被报告的食堂',
    subject: 'phone',
    text: '没有人接',
    settledAt: null,
    isShown: true,
  });
  expect(await openReports('被报告的食堂')).toBe(1);
  const body = { outcome: 'mended', note: '新电话已经换上' } as const;
  const settled = await officer.call(settlePlaceReport, { params: { reportId }, body });
  expect(settled).toMatchObject({ ...body, settledAt: expect.any(String) });
  expect(await openReports('被报告的食堂')).toBe(0);
  const { items: done } = await officer.call(listPlaceReports, { query: { pile: 'done' } });
  expect(done[0]).toMatchObject({ reportId, ...body });
  const page = await api.anyone.call(getPlace, { params: { placeId } });
  expect(page).toMatchObject({ verifiedAt: settled.settledAt, version: 2 });
});

test('a place that is gone is hidden with its report, and nobody finds it', async () => {
  const { placeId, reportId } = await reported('关了的食堂');
  await until('it is found', async () => (await found('关了的食堂')) === 1, 5000);
  await officer.call(settlePlaceReport, { params: { reportId }, body: { outcome: 'hidden', note: null } });
  await until('nobody finds it', async () => (await found('关了的食堂')) === 0, 5000);
  expect((await api.anyone.send(getPlace, { params: { placeId } })).problem.code).toBe('not_found');
});

test('of two officers who settle a report at once one does', async () => {
  const { reportId } = await reported('两人都在看的食堂');
  const second = await api.staffOf('district_officer');
  const answers = await Promise.all(
    ([officer, second] as const).map((who, at) =>
      who.send(settlePlaceReport, { params: { reportId }, body: { outcome: at ? 'hidden' : 'right', note: null } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const won = answers.find(({ status }) => status === 200)?.body;
  const { items } = await officer.call(listPlaceReports, { query: { pile: 'done' } });
  expect(items[0]).toEqual(won);
});

test('the district hides a place and shows it again; of two at once one does', async () => {
  const { id: placeId } = await makePlace({ name: '一时关门的食堂' });
  const params = { placeId };
  await until('it is found', async () => (await found('一时关门的食堂')) === 1, 5000);
  const body = { version: 1, isShown: false };
  const answers = await Promise.all([1, 2].map(() => officer.send(setPlaceShown, { params, body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409)?.problem;
  expect(lost).toMatchObject({ code: 'state_changed', data: { place: { isShown: false, version: 2 } } });
  await until('nobody finds it', async () => (await found('一时关门的食堂')) === 0, 5000);
  const { items } = await officer.call(listRegister, { query: { only: 'hidden' } });
  expect(items).toContainEqual(expect.objectContaining({ placeId, isShown: false }));
  await officer.call(setPlaceShown, { params, body: { version: 2, isShown: true } });
  await until('it is found again', async () => (await found('一时关门的食堂')) === 1, 5000);
});
