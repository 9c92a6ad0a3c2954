import { DEFAULT_BOOKING_PARAMETERS } from '../marriage/rules';
import { bookingParametersIn, PARAMETERS, ParameterName, specOf, valueIn } from './registry';

const each = ParameterName.options.map((name) => [name, specOf(name)] as const);

test.each(each)('%s says what it is, where it comes from, and begins with a value that it allows', (_, spec) => {
  expect(spec.title).toMatch(/\p{Script=Han}/u);
  expect(spec.evidence).toMatch(/\p{Script=Han}/u);
  expect(spec.rule).toMatch(/^(?:[A-Z]-[\d.]+[a-z]?|\d\.\d)$/);
  if (spec.default !== null) expect(spec.schema.parse(spec.default)).toEqual(spec.default);
});

test('two parameters never read alike', () => {
  expect(new Set(each.map(([, { title }]) => title)).size).toBe(each.length);
});

test('without anything set the booking rules are the defaults', () => {
  expect(bookingParametersIn(new Map())).toEqual(DEFAULT_BOOKING_PARAMETERS);
});

test('what is set replaces its own default and nothing else', () => {
  const set = new Map<string, unknown>([
    ['book.horizon_days', 45],
    ['book.release_time', '09:00'],
  ]);
  expect(bookingParametersIn(set)).toEqual({ ...DEFAULT_BOOKING_PARAMETERS, horizonDays: 45, releaseTime: '09:00' });
});

test('an amount nobody has set is unknown, never nought', () => {
  expect(valueIn(new Map(), 'relief.dibao')).toBeNull();
  expect(valueIn(new Map([['relief.dibao', 940]]), 'relief.dibao')).toBe(940);
});

test.each([
  ['book.horizon_days', 0],
  ['book.horizon_days', 30.5],
  ['book.release_time', '8:30'],
  ['slot.length_min', '30'],
  ['book.seat_return_min', { min: 30, max: 10 }],
  ['relief.dibao', -1],
  ['relief.dibao', 940.125],
  ['contact.reconsideration_url', 'http://example.test'],
] as const)('%s refuses %j', (name, value) => {
  expect(PARAMETERS[name].schema.safeParse(value).success).toBe(false);
});
