import { findPlaces, getPlace } from '@jianghan/shared/eldercare/contract-finder';
import { getOwnPlace, proposePlaceChange, withdrawPlaceChange } from '@jianghan/shared/eldercare/contract-keeping';
import { decidePlaceChange, listPlaceChanges } from '@jianghan/shared/eldercare/contract-oversight';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { makeActingPlace } from '../testing/care';
import { HOME_STREET } from '../testing/eldercare';
import { until } from '../testing/until';

const api = useApi();
const PHONE = '027-0000-0077';
const YES = { isApproved: true, reason: null } as const;

async function proposed(asked: Record<string, unknown> = { phone: PHONE }, name = '要改的养老院') {
  const { id: placeId } = await makeActingPlace({ name });
  const operator = await api.staffOf('facility_operator', { officeId: placeId });
  const params = { placeId };
  const { change } = await operator.call(proposePlaceChange, { params, body: asked });
  return { placeId, params, operator, changeId: change?.changeId ?? '', change };
}

test('a new phone is shown to the district beside the old one, and to the public only after its word', async () => {
  const { params, operator, changeId, change, placeId } = await proposed();
  expect(change).toMatchObject({
    state: 'proposed',
    facts: [{ title: '电话', before: '027-0000-0001', after: PHONE }],
  });
  expect(await api.anyone.call(getPlace, { params })).toMatchObject({ phone: '027-0000-0001', version: 1 });
  const officer = await api.staffOf('district_officer');
  const { items } = await officer.call(listPlaceChanges, { query: { limit: 50 } });
  expect(items.find((item) => item.changeId === changeId)).toMatchObject({
    placeId,
    facts: change?.facts,
    isMine: false,
  });
  const decided = await officer.call(decidePlaceChange, { params: { changeId }, body: YES });
  expect(decided).toMatchObject({ state: 'approved', facts: change?.facts });
  await until(
    'the new phone is shown',
    async () => (await api.anyone.call(getPlace, { params })).phone === PHONE,
    5000,
  );
  expect(await operator.call(getOwnPlace, { params })).toMatchObject({ phone: PHONE, change: { state: 'approved' } });
  expect(await select(null, 'SELECT phone FROM offices WHERE id = :placeId', { placeId })).toEqual([{ phone: PHONE }]);
  const { items: done } = await officer.call(listPlaceChanges, { query: { pile: 'done' } });
  expect(done[0]).toMatchObject({ changeId, facts: change?.facts });
});

test('a new address moves the place on the map, and a star comes with its certificate', async () => {
  const to = { address: '新址路 9 号', lng: HOME_STREET.lng + 0.004, lat: HOME_STREET.lat };
  const star = { star: 4, starCertificate: '证-4', starValidUntil: '2028-05-31' };
  const { params, changeId } = await proposed({ ...to, ...star, name: '搬走的养老院', filingNo: '备-1' });
  const officer = await api.staffOf('district_officer');
  await officer.call(decidePlaceChange, { params: { changeId }, body: YES });
  await until(
    'it is found under its new name',
    async () => (await api.anyone.call(findPlaces, { query: { q: '搬走的养老院' } })).total === 1,
    5000,
  );
  const page = await api.anyone.call(getPlace, { params });
  expect(page).toMatchObject({ ...to, ...star, name: '搬走的养老院', filingNo: '备-1', version: 2 });
});

test.each([
  ['a position outside of the district', { lng: 114.9, lat: 30.2 }, /离本区/],
  ['a star whose certificate is over', { star: 3, starCertificate: '证-3', starValidUntil: '2020-01-01' }, /已过期/],
  ['a star without its certificate', { star: 3 }, /要一起填/],
  ['half a position', { lng: 114.26 }, /经纬度要一起填/],
  ['a phone that is none', { phone: '打给我' }, /写作 027/],
  ['nothing', {}, /至少一项/],
  ['what stands there already', { phone: '027-0000-0001' }, /没有要改的/],
])('%s is refused with what to do', async (_, body, why) => {
  const { id: placeId } = await makeActingPlace();
  const operator = await api.staffOf('facility_operator', { officeId: placeId });
  const { problem } = await operator.send(proposePlaceChange, { params: { placeId }, body });
  expect([problem.code, problem.errors[0]?.message]).toEqual(['malformed', expect.stringMatching(why)]);
  expect((await operator.call(getOwnPlace, { params: { placeId } })).change).toBeNull();
});

test('a refusal needs its reason, and the operator reads it; nothing changes', async () => {
  const { params, operator, changeId } = await proposed();
  const officer = await api.staffOf('district_officer');
  const bare = await officer.send(decidePlaceChange, {
    params: { changeId },
    body: { isApproved: false, reason: null },
  });
  expect(bare.problem.errors).toMatchObject([{ field: 'reason' }]);
  await officer.call(decidePlaceChange, { params: { changeId }, body: { isApproved: false, reason: '电话没有人接' } });
  const own = await operator.call(getOwnPlace, { params });
  expect(own).toMatchObject({ phone: '027-0000-0001', change: { state: 'refused', reason: '电话没有人接' } });
});

test('one proposal of a place waits at a time: a new one takes the place of the old, and one can be withdrawn', async () => {
  const { params, operator, changeId } = await proposed();
  const { change } = await operator.call(proposePlaceChange, { params, body: { phone: '027-0000-0088' } });
  const officer = await api.staffOf('district_officer');
  const late = await officer.send(decidePlaceChange, { params: { changeId }, body: YES });
  expect(late.problem.code).toBe('state_changed');
  const second = { ...params, changeId: change?.changeId ?? '' };
  const own = await operator.call(withdrawPlaceChange, { params: second, body: {} });
  expect(own.change).toMatchObject({ state: 'withdrawn' });
  const { problem } = await officer.send(decidePlaceChange, { params: { changeId: second.changeId }, body: YES });
  expect(problem.code).toBe('state_changed');
  expect(await api.anyone.call(getPlace, { params })).toMatchObject({ phone: '027-0000-0001', version: 1 });
});

test('of two operators who propose at once one proposal waits', async () => {
  const { id: placeId } = await makeActingPlace();
  const two = [
    await api.staffOf('facility_operator', { officeId: placeId }),
    await api.staffOf('facility_operator', { officeId: placeId }),
  ];
  await Promise.all(
    two.map((who, at) => who.send(proposePlaceChange, { params: { placeId }, body: { phone: `027-0000-008${at}` } })),
  );
  const sql = 'SELECT COUNT(*) AS count FROM place_changes WHERE open_place = :placeId';
  expect(await select(null, sql, { placeId })).toEqual([{ count: 1 }]);
});

test('whoever proposed never decides, whatever else they may be', async () => {
  const { id: placeId } = await makeActingPlace();
  const both = await api.staffOf('facility_operator', {
    officeId: placeId,
    roles: [{ role: 'district_officer', officeId: null }],
  });
  const { change } = await both.call(proposePlaceChange, { params: { placeId }, body: { phone: PHONE } });
  const { items } = await both.call(listPlaceChanges, { query: { limit: 50 } });
  expect(items.find((item) => item.placeId === placeId)).toMatchObject({ isMine: true });
  const request = { params: { changeId: change?.changeId ?? '' }, body: YES };
  expect((await both.send(decidePlaceChange, request)).problem.code).toBe('own_proposal');
});

test('of two officers who decide at once, one yes and one no, one does, and the place is as that one said', async () => {
  const { params, operator, changeId } = await proposed();
  const officers = [await api.staffOf('district_officer'), await api.staffOf('district_officer')];
  const answers = await Promise.all(
    officers.map((who, at) =>
      who.send(decidePlaceChange, { params: { changeId }, body: { isApproved: at === 0, reason: '核对过' } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('state_changed');
  const isYes = answers[0]?.status === 200;
  const own = await operator.call(getOwnPlace, { params });
  expect([own.change?.state, own.phone]).toEqual(isYes ? ['approved', PHONE] : ['refused', '027-0000-0001']);
});

test('an officer of another street sees and decides nothing of it', async () => {
  const { changeId } = await proposed();
  const elsewhere = await api.staffOf('district_officer', { officeId: '0193a000-0000-7000-8000-420103009000' });
  expect((await elsewhere.call(listPlaceChanges, { query: {} })).items).toEqual([]);
  expect((await elsewhere.send(decidePlaceChange, { params: { changeId }, body: YES })).problem.code).toBe('not_found');
});
