import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { listStandards } from '@jianghan/shared/prescreen/contract';
import { STANDARD_NAMES } from '@jianghan/shared/prescreen/standards';
import { transact } from '../db/transact';
import { insertSetting } from '../parameters/service';
import { useApi } from '../testing/api';
import { until } from '../testing/until';

const api = useApi();
const today = dateOf(new Date());

const dibao = async () => (await api.anyone.call(listStandards, {})).items.find(({ name }) => name === 'relief.dibao');

const set = (version: number, value: number | null, validFrom: string) =>
  transact((tx) =>
    insertSetting(tx, { name: 'relief.dibao', version, value, validFrom, source: '区民政局文件', setAt: new Date() }),
  );

test('anybody reads every standard with its year and source, and may keep it for a minute', async () => {
  const { body, headers } = await api.anyone.send(listStandards, {});
  expect(headers.get('cache-control')).toBe('public, max-age=60');
  expect(body).toMatchObject({ asOf: today });
  expect((await api.anyone.call(listStandards, {})).items.map(({ name }) => name)).toEqual(STANDARD_NAMES);
  expect(await dibao()).toMatchObject({ value: 940, unit: '元/月', year: '2023', mark: 'FOUND', isSet: false });
});

test('a standard that the office sets is read from its date on, with the paper it rests on', async () => {
  await set(1, 1000, today);
  await set(2, 1100, addDays(today, 1));
  await until('the new standard is read', async () => (await dibao())?.value === 1000);
  const own = { year: today.slice(0, 4), validFrom: today, source: '区民政局文件', isSet: true };
  expect(await dibao()).toMatchObject(own);
});

test('answers cannot be sent: there is no place for them in the address or in a body', async () => {
  expect([listStandards.method, 'body' in listStandards, 'query' in listStandards]).toEqual(['GET', false, false]);
  const reply = await api.anyone.fetch('/api/v1/prescreen/standards?income=0', {});
  expect(reply.status).toBe(400);
});
