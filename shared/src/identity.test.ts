import fc from 'fast-check';
import { addDays } from './calendar/dates';
import { ageOn, birthDateOf, checkDigitOf, isIdNumber, isMainlandNumber, reachesAgeOn, sexOf } from './identity';
/** The two standard examples of GB 11643-1999, and synthetic numbers computed from its rules. */
import vectors from './identity-vectors.json';
import { sampleIdNumber } from './sample-people';

const birthDate = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1901-01-01', days));
const idNumber = fc
  .tuple(birthDate, fc.constantFrom<'male' | 'female'>('male', 'female'), fc.nat(499))
  .map(([born, sex, serial]) => sampleIdNumber(born, sex, serial));

test.each([...vectors.valid_standard_examples, ...vectors.valid_synthetic])('%s is a valid number (C-40)', (number) => {
  expect(isIdNumber(number)).toBe(true);
});

test('one wrong digit, or two neighbours swapped, is always found', () => {
  fc.assert(
    fc.property(idNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, at, wrong) => {
      fc.pre(number[at] !== wrong);
      expect(isIdNumber(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(idNumber, fc.nat(16), (number, at) => {
      const [one, other] = [number[at], number[at + 1]];
      fc.pre(one !== other);
      expect(isIdNumber(number.slice(0, at) + other + one + number.slice(at + 2))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('a birth date that no calendar has is refused, though the check digit fits', () => {
  for (const born of ['19900230', '19910229', '19901301', '19900100', '19900431']) {
    const body = `420103${born}001`;
    expect(isIdNumber(`${body}${checkDigitOf(body)}`)).toBe(false);
  }
  const leapDay = `42010319920229002`;
  expect(isIdNumber(`${leapDay}${checkDigitOf(leapDay)}`)).toBe(true);
});

test.each([
  '',
  'X',
  '42010319900101001',
  '4201031990010100100',
  '42010319900101001x',
  '０20103199001010010',
  '420103 19900101001',
  '-20103199001010010',
])('what is not eighteen digits is refused: %j', (text) => {
  expect(isIdNumber(text)).toBe(false);
});

test('a long text is refused at once', () => {
  // Of this process: a machine with more to do is no slower check.
  const started = process.cpuUsage();
  expect(isIdNumber('4'.repeat(100_000))).toBe(false);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(50);
});

test('birth date and sex are read off the number', () => {
  expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
  expect([sexOf('11010519491231002X'), sexOf('440524188001010014')]).toEqual(['female', 'male']);
  fc.assert(
    fc.property(birthDate, fc.constantFrom<'male' | 'female'>('male', 'female'), fc.nat(499), (born, sex, serial) => {
      const number = sampleIdNumber(born, sex, serial);
      expect([isIdNumber(number), birthDateOf(number), sexOf(number)]).toEqual([true, born, sex]);
    }),
  );
});

test('numbers beginning 81, 82, 83 or 9 are not mainland numbers, old regions are (C-41)', () => {
  for (const number of ['810000199001010019', '820000199001010019', '830000198506150024', '911124198108030024']) {
    expect(isMainlandNumber(number)).toBe(false);
  }
  for (const number of ['420103199001010010', '650102199001010010', '110105194912310020'])
    expect(isMainlandNumber(number)).toBe(true);
});

test('years are completed on the birthday, and on 1 March for a birth on 29 February (C-45)', () => {
  expect([ageOn('2004-12-18', '2026-12-17'), ageOn('2004-12-18', '2026-12-18')]).toEqual([21, 22]);
  expect([ageOn('2004-02-29', '2026-02-28'), ageOn('2004-02-29', '2026-03-01')]).toEqual([21, 22]);
  expect([reachesAgeOn('2004-02-29', 22), reachesAgeOn('2004-02-29', 24)]).toEqual(['2026-03-01', '2028-02-29']);
});

test('an age is reached on the first day on which it is counted', () => {
  fc.assert(
    fc.property(birthDate, fc.integer({ min: 1, max: 110 }), (born, years) => {
      const on = reachesAgeOn(born, years);
      expect([ageOn(born, on), ageOn(born, addDays(on, -1))]).toEqual([years, years - 1]);
    }),
    { numRuns: 1000 },
  );
});
