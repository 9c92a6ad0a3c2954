import { addDays, dateOf, weekdayOf } from '@jianghan/shared/calendar/dates';
import { listHolidays } from '@jianghan/shared/holidays/contract';
import { listOffices } from '@jianghan/shared/marriage/contract';
import type { ParameterName } from '@jianghan/shared/parameters/registry';
import { select } from '../db/sql';
import { generateSlots } from '../marriage/service-slots';
import { getParameter } from '../parameters/service';
import { asAdministrator } from '../testing/administrator';
import { useApi } from '../testing/api';
import { bookAt } from '../testing/booking';
import { makeCouple, makeOffice } from '../testing/couples';
import { until } from '../testing/until';
import { listHolidayYears, loadHolidays, previewHolidays } from './service-holidays';
import { listParameterSettings, listParameters, previewParameter, setParameter } from './service-parameters';

const api = useApi();
const today = dateOf(new Date());
const SOURCE = '区民政局 2026 年第 3 次办公会';

async function stateOf(name: ParameterName) {
  const { items } = await listParameters(asAdministrator('listParameters'));
  return items.find((one) => one.name === name);
}

async function set(name: ParameterName, value: unknown, validFrom = today) {
  const version = (await stateOf(name))?.version ?? 0;
  const input = { version, value: value as number, source: SOURCE, validFrom };
  return setParameter(asAdministrator('setParameter'), name, input);
}

test('every parameter is listed, with its default until somebody sets it', async () => {
  const { items } = await listParameters(asAdministrator('listParameters'));
  expect(items.find(({ name }) => name === 'relief.dibao')).toEqual({
    name: 'relief.dibao',
    version: 0,
    current: null,
    coming: [],
  });
  expect(await getParameter('relief.dibao', today)).toBeNull();
  expect(await getParameter('book.horizon_days', today)).toBe(30);
});

test('a value holds from its date on, the one before it until then, and both stay readable', async () => {
  const next = addDays(today, 20);
  await set('relief.dibao', 940);
  await set('relief.dibao', 980.5, next);
  expect(await stateOf('relief.dibao')).toMatchObject({
    version: 2,
    current: { value: 940, source: SOURCE, validFrom: today },
    coming: [{ value: 980.5, validFrom: next }],
  });
  await until('the new value is read', async () => (await getParameter('relief.dibao', next)) === 980.5);
  expect(await getParameter('relief.dibao', addDays(next, -1))).toBe(940);
  expect(await getParameter('relief.dibao', addDays(today, -1))).toBeNull();
  // A slip in what is still to come is put right; the slip itself stays in the history.
  await set('relief.dibao', 985, next);
  const { items } = await listParameterSettings('relief.dibao');
  expect(items.map(({ value }) => value)).toEqual([940, 980.5, 985]);
  expect((await stateOf('relief.dibao'))?.coming).toMatchObject([{ value: 985 }]);
});

test.each([
  { name: 'book.horizon_days', value: 0, validFrom: today, field: 'value' },
  { name: 'book.horizon_days', value: null, validFrom: today, field: 'value' },
  { name: 'relief.dibao', value: '九百', validFrom: today, field: 'value' },
  { name: 'relief.dibao', value: 900, validFrom: addDays(today, -1), field: 'validFrom' },
  { name: 'relief.dibao', value: 900, validFrom: addDays(today, 5000), field: 'validFrom' },
] as const)('$name = $value from $validFrom is refused at its field', ({ name, value, validFrom, field }) => {
  const input = { version: 0, value, source: SOURCE, validFrom };
  expect(() => setParameter(asAdministrator('setParameter'), name, input)).toThrow(
    expect.objectContaining({ code: 'malformed', fields: [expect.objectContaining({ field })] }),
  );
});

test('two who set the same parameter at once: one of them reads again', async () => {
  const input = { version: 0, value: 5, source: SOURCE, validFrom: today };
  const outcomes = await Promise.allSettled(
    [1, 2].map(() => setParameter(asAdministrator('setParameter'), 'sla.fast', input)),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'state_changed' } });
});

test('a longer horizon tells how many more dates it opens', async () => {
  const input = { version: 0, value: 45, source: SOURCE, validFrom: addDays(today, 3) };
  const seen = await previewParameter(asAdministrator('previewParameter'), 'book.horizon_days', input);
  expect(seen).toMatchObject({ days: [], conflicts: [], openDays: { before: 30, after: 45 } });
});

test('how far ahead one may book reaches residents within a moment', async () => {
  await set('ceremony.guests_max', 4);
  await until('the page hears of it', async () => (await api.anyone.call(listOffices, {})).guestsMax === 4);
});

test('shorter slots from a date on change the slots of that date and later, unless a couple would lose their time', async () => {
  const officeId = await makeOffice(2);
  await generateSlots(new Date());
  const from = addDays(today, 14);
  const input = { version: 0, value: 60, source: SOURCE, validFrom: from };
  const seen = await previewParameter(asAdministrator('previewParameter'), 'slot.length_min', input);
  expect(seen.conflicts).toEqual([]);
  expect(seen.days.every(({ on }) => on >= from)).toBe(true);
  const sql = `SELECT id, on_date, starts_at FROM marriage_slots WHERE office_id = :officeId AND capacity > 0 ORDER BY starts_at`;
  const before = await select<{ id: string; on_date: string }>(null, sql, { officeId });
  const later = before.filter(({ on_date }) => on_date >= from);
  // The second slot of a day begins at 9:00, which no slot of an hour from 8:30 on does.
  await bookAt(await makeCouple(api), later[1]?.id ?? '');
  await expect(set('slot.length_min', 60, from)).rejects.toMatchObject({ code: 'plan_conflict' });
  const { effect } = await set('slot.length_min', 60, addDays(later[1]?.on_date ?? '', 1));
  expect(effect.conflicts).toEqual([]);
  const after = await select<{ on_date: string }>(null, sql, { officeId });
  const first = later[1]?.on_date ?? '';
  expect(after.filter(({ on_date }) => on_date === first)).toHaveLength(13);
  const dates = [...new Set(after.map(({ on_date }) => on_date).filter((on) => on > first))];
  for (const on of dates) expect(after.filter(({ on_date }) => on_date === on)).toHaveLength(6);
  expect(dates.length).toBeGreaterThan(10);
});

const year = Number(today.slice(0, 4)) + 1;

/** A year that nobody has published, with every holiday on its own date. */
async function notice(): Promise<string> {
  const { lunarMonthAndDay, solarTermOrFestival } = await import('@jianghan/shared/calendar');
  const days: { name: string; date: string; isOffDay: boolean }[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const festival = solarTermOrFestival(date);
    const isSpring = ['除夕', '春节'].includes(festival ?? '') || /^正月初[二三]$/.test(lunarMonthAndDay(date));
    const isOff = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(date.slice(5));
    if (isOff || isSpring || ['清明', '端午节', '中秋节'].includes(festival ?? '')) {
      days.push({ name: festival ?? '假日', date, isOffDay: true });
    }
  }
  return JSON.stringify({ year, days });
}

test('a year is 暂定 until its notice is loaded; then every reader has it', async () => {
  const call = () => asAdministrator('loadHolidays');
  const stateOfYear = async () => (await listHolidayYears(call())).items.find((one) => one.year === year)?.state;
  expect(await stateOfYear()).toBe('provisional');
  const input = { version: 0, text: await notice(), source: '国办通知' };
  const seen = await previewHolidays(call(), input);
  expect(seen).toMatchObject({ year, problems: [] });
  const done = await loadHolidays(call(), input);
  expect(done.effect).toEqual(seen.effect);
  expect(done.year).toMatchObject({ state: 'loaded', version: 1, source: '国办通知' });
  await until('residents see it', async () => {
    const { years } = await api.anyone.call(listHolidays, {});
    return years.some((one) => one.year === year && one.days.some(({ date }) => date === `${year}-10-01`));
  });
  await expect(loadHolidays(call(), input)).rejects.toMatchObject({ code: 'state_changed' });
  const newYear = `${year}-01-01`;
  const slots = await select(null, 'SELECT id FROM marriage_slots WHERE on_date = :newYear AND capacity > 0', {
    newYear,
  });
  if (weekdayOf(newYear) <= 5) expect(slots).toEqual([]);
});

test('a notice that does not fit together is not loaded', () => {
  const input = { version: 0, text: `${year}年部分节假日安排 一、元旦：1月1日放假，共3天。`, source: '国办通知' };
  expect(() => loadHolidays(asAdministrator('loadHolidays'), input)).toThrow(
    expect.objectContaining({
      code: 'malformed',
      fields: expect.arrayContaining([expect.objectContaining({ field: 'text' })]),
    }),
  );
});
