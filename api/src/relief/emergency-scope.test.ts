import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { declareEmergency, endEmergency, listEmergencies } from '@jianghan/shared/relief/contract-casework';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { STREET } from '../testing/relief';

const api = useApi();
const today = dateOf(new Date());
const ASKED = {
  ...{ title: '暴雨内涝', notice: '就近求助', windows: '各街道窗口' },
  ...{ streetLimit: 6, fastCeiling: 2, from: today, until: addDays(today, 3) },
};

test('a public emergency holds in every street: who is bound to one office neither declares nor ends it, and is told so', async () => {
  const bound = await api.staffOf('district_officer', { officeId: STREET, steppedUp: true });
  expect((await bound.send(declareEmergency, { body: ASKED })).problem.code).toBe('not_permitted');
  expect(await select(null, 'SELECT id FROM relief_emergencies')).toEqual([]);
  const whole = await api.staffOf('district_officer', { steppedUp: true });
  const { emergencyId, version } = await whole.call(declareEmergency, { body: ASKED });
  const end = { params: { emergencyId }, body: { version } };
  expect((await bound.send(endEmergency, end)).problem.code).toBe('not_permitted');
  expect(await bound.call(listEmergencies, {})).toMatchObject({ items: [{ isInForce: true }], maySet: false });
  expect(await whole.call(listEmergencies, {})).toMatchObject({ maySet: true });
  expect((await whole.call(endEmergency, end)).isInForce).toBe(false);
});
