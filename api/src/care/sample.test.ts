import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { listCareAlerts, listCareWork, listOwnVisitSlots, openProviderDay } from '@jianghan/shared/care/contract-desk';
import { seedSample } from '../app';
import { demoWorkplaces, seedEldercareSample } from '../eldercare/sample';
import { seedDemoStaff } from '../staff/demo';
import { useApi } from '../testing/api';
import { seedCareSample } from './sample';

const api = useApi();

test('a demo has something of each kind for its place, its provider and its adviser, made once', async () => {
  const now = new Date();
  await seedSample(now);
  await seedEldercareSample(now);
  const workplaces = (await demoWorkplaces()) ?? { home: '', team: '' };
  await seedDemoStaff(workplaces);
  await seedCareSample(now, workplaces);
  await seedCareSample(now, workplaces);
  const { home, team } = workplaces;
  const operator = await api.staffOf('facility_operator', { officeId: home });
  const provider = await api.staffOf('provider', { officeId: team });
  const adviser = await api.staffOf('eldercare_adviser');
  const kindsOf = async (who: typeof operator) => {
    const { items } = await who.call(listCareWork, { query: {} });
    return items.map(({ kind }) => kind).sort();
  };
  expect(await kindsOf(operator)).toEqual(['intention', 'intention', 'visit']);
  expect(await kindsOf(provider)).toEqual(['home_service', 'home_service']);
  expect(await kindsOf(adviser)).toContain('advice');
  const { items: slots } = await operator.call(listOwnVisitSlots, { params: { placeId: home } });
  expect(slots.reduce((sum, { taken }) => sum + taken, 0)).toBe(1);
  const body = { officeId: team, date: addDays(dateOf(now), 1) };
  const { items: day } = await provider.call(openProviderDay, { body });
  expect(day.map(({ elderName }) => elderName)).toEqual(['罗桂英']);
  expect((await adviser.call(listCareAlerts, { query: {} })).items).toEqual([]);
});
