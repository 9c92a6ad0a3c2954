import { MOST_ATTEMPTS, quietUntil, retryAt } from './rules';

const night = { quietFrom: '21:30', quietUntil: '08:00' };

/** A clock time in Shanghai on one November day. */
const at = (time: string, day = '23') => new Date(`2026-11-${day}T${time}+08:00`);

test.each([
  ['21:29:59', null],
  ['21:30:00', at('08:00:00', '24')],
  ['23:59:59', at('08:00:00', '24')],
  ['00:00:00', at('08:00:00')],
  ['07:59:59', at('08:00:00')],
  ['08:00:00', null],
])('at %s phones are quiet until %s', (time, until) => {
  expect(quietUntil(at(time), night)).toEqual(until);
});

test('quiet hours may lie within one day, or not be at all', () => {
  const noon = { quietFrom: '12:00', quietUntil: '14:00' };
  expect([
    quietUntil(at('11:59:00'), noon),
    quietUntil(at('12:00:00'), noon),
    quietUntil(at('14:00:00'), noon),
  ]).toEqual([null, at('14:00:00'), null]);
  expect(quietUntil(at('03:00:00'), { quietFrom: '08:00', quietUntil: '08:00' })).toBeNull();
});

test('retries come after 1, 2, 4 … minutes and then every hour, over some six hours in all', () => {
  const start = at('09:00:00');
  const minutes = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, done) => +retryAt(start, done + 1) - +start).map(
    (ms) => ms / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
});
