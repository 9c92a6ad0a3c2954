import { figureOn } from './figures';
import { PUBLISHED, WUHAN_STANDARDS } from './published';
import { ParameterName, specOf } from './registry';

const at = (validFrom: string, value: number | null) => ({
  name: 'relief.dibao',
  validFrom,
  value,
  source: '区民政局文件',
});

test.each([
  ['2015-12-31', null, null],
  ['2016-01-01', 600, '2016'],
  ['2020-12-31', 830, '2020'],
  ['2021-01-01', 870, '2021'],
  ['2022-03-31', 870, '2021'],
  ['2022-04-01', 910, '2022'],
  ['2023-06-01', 940, '2023'],
  ['2026-11-24', 940, '2023'],
])('on %s the published 低保 standard is %s, of %s (B-02)', (on, value, year) => {
  expect(figureOn('relief.dibao', on, [])).toMatchObject({ value, year, isSet: false });
});

test('what the office sets holds from its date on and carries its source', () => {
  const settings = [at('2026-07-01', 1000), at('2027-01-01', 1050)];
  expect(figureOn('relief.dibao', '2026-06-30', settings)).toMatchObject({ value: 940, year: '2023' });
  const set = { value: 1000, year: '2026', validFrom: '2026-07-01', source: '区民政局文件', isSet: true };
  expect(figureOn('relief.dibao', '2026-07-01', settings)).toMatchObject(set);
  expect(figureOn('relief.dibao', '2027-01-01', settings)).toMatchObject({ value: 1050, year: '2027' });
});

test('of two settings for one date the later holds, and one may set that it is unknown', () => {
  expect(figureOn('relief.dibao', '2026-07-01', [at('2026-07-01', 1000), at('2026-07-01', 1010)]).value).toBe(1010);
  expect(figureOn('relief.dibao', '2026-07-01', [at('2026-07-01', null)]).value).toBeNull();
});

test('the factors for 特困 and orphans give every year that was found since 2021', () => {
  const times = (name: ParameterName) => PUBLISHED[name]?.[0]?.value ?? 0;
  for (const { dibao, tekun, orphanHome, orphanGroup } of WUHAN_STANDARDS.filter(({ year }) => year >= '2021')) {
    expect(tekun).toBe(dibao * times('benefit.tekun_factor'));
    expect(orphanHome).toBe(dibao * times('benefit.orphan_home_factor'));
    expect(orphanGroup).toBe(dibao * times('benefit.orphan_group_factor'));
  }
});

test('everything published may be set by the office too, stands in the order of time, and says from where', () => {
  for (const name of ParameterName.options) {
    const entries = PUBLISHED[name] ?? [];
    expect(entries.map(({ validFrom }) => validFrom)).toEqual(entries.map(({ validFrom }) => validFrom).sort());
    for (const { value, source, year, validFrom } of entries) {
      expect(specOf(name).schema.safeParse(value).success).toBe(true);
      expect(source).not.toBe('');
      expect(year.slice(0, 4)).toBe(validFrom.slice(0, 4));
    }
  }
});
