import fc from 'fast-check';
import type { z } from 'zod';
import { CalendarDate, Cursor, Id, IdNumber, Instant, ListQuery, PersonName, Phone, pageOf } from './fields';

const isAccepted = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

test.each([
  '周小宁',
  '龙䶮',
  '欧阳',
  '古丽·阿不都热合曼',
  '买买提•艾力',
  '𠮷野',
  '李Lily',
  'Mary Ann Smith',
  '司马〇明',
  'J. Smith',
])('the name %s is accepted as it stands on the card', (name) => {
  expect(PersonName.parse(` ${name} `)).toBe(name);
});

test.each([
  '',
  ' ',
  '周',
  '䶮',
  '𠮷',
  '1',
  '··',
  '. .',
  '·周',
  '周·',
  '周小宁1',
  '周<b>',
  '周\n宁',
  '周\u200b宁',
  '😀😀',
  '王'.repeat(51),
])('what cannot be a name is refused: %j', (name) => {
  expect(isAccepted(PersonName, name)).toBe(false);
});

test('an identity number is stored with a capital X and without spaces around it (C-40)', () => {
  expect(IdNumber.parse(' 11010519491231002x ')).toBe('11010519491231002X');
  for (const wrong of ['110105194912310021', '11010519491231002', '', 'X'.repeat(18), '１10105194912310020']) {
    expect(isAccepted(IdNumber, wrong)).toBe(false);
  }
});

test('a phone number is a mainland mobile number (C-43)', () => {
  expect(Phone.parse(' 13800005678')).toBe('13800005678');
  for (const wrong of ['12800005678', '1380000567', '138000056789', '+8613800005678', '１3800005678', ''])
    expect(isAccepted(Phone, wrong)).toBe(false);
});

test('a wrong field always says in Chinese what to do', () => {
  const wrong = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant({}),
    fc.constant([]),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(fc.constantFrom(Phone, IdNumber, PersonName, Id, CalendarDate, Cursor), wrong, (schema, value) => {
      for (const { message } of schema.safeParse(value).error?.issues ?? []) expect(message).toMatch(/\p{Script=Han}/u);
    }),
    { numRuns: 500 },
  );
});

test.each([Phone, IdNumber, PersonName, Id, CalendarDate, Cursor, Instant])(
  'a hundred kilobytes are refused at once (field %#)',
  (schema) => {
    const long = ['周', '1', ' ', '·', '周·', 'a '].map((piece) => piece.repeat(100_000 / piece.length));
    // Of this process: a machine with more to do is no slower schema.
    const started = process.cpuUsage();
    for (const text of long) expect(isAccepted(schema, text)).toBe(false);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(300);
  },
);

test('dates and instants are real ones in the one form of the contract', () => {
  expect(isAccepted(CalendarDate, '2028-02-29')).toBe(true);
  expect(isAccepted(Instant, '2026-12-18T01:30:00.000Z')).toBe(true);
  for (const wrong of ['2026-02-29', '2026-1-1', '20261218', '2026-12-18T00:00:00Z'])
    expect(isAccepted(CalendarDate, wrong)).toBe(false);
  for (const wrong of ['2026-12-18', '2026-12-18T01:30:00+08:00', '2026-13-18T01:30:00.000Z'])
    expect(isAccepted(Instant, wrong)).toBe(false);
});

test('a list asks for twenty unless told, for fifty at most, and nothing unknown', () => {
  expect(ListQuery.parse({})).toEqual({ limit: 20 });
  expect(ListQuery.parse({ limit: '50', cursor: 'abc_-' })).toEqual({ limit: 50, cursor: 'abc_-' });
  for (const wrong of [
    { limit: 51 },
    { limit: 0 },
    { limit: '1.5' },
    { limit: 'x' },
    { cursor: '' },
    { cursor: '%' },
    { page: 1 },
  ]) {
    expect(isAccepted(ListQuery, wrong)).toBe(false);
  }
  expect(isAccepted(pageOf(Phone), { items: ['13800005678'], nextCursor: null })).toBe(true);
});
