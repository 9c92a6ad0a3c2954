import { Breaker } from './breaker';
import { NoAnswer } from './no-answer';

function breakerAt() {
  let now = 0;
  const asked: string[] = [];
  const breaker = new Breaker('test', () => now);
  const fail = () =>
    breaker
      .run(async () => {
        asked.push('asked');
        throw new NoAnswer('gone');
      })
      .catch((error: NoAnswer) => error.reason);
  return { breaker, asked, fail, pass: (ms: number) => (now += ms) };
}

test('after five failures in a row nobody asks for thirty seconds', async () => {
  const { asked, fail, pass } = breakerAt();
  for (let time = 0; time < 5; time += 1) expect(await fail()).toBe('gone');
  expect(await fail()).toBe('circuit open');
  pass(29_999);
  expect(await fail()).toBe('circuit open');
  expect(asked).toHaveLength(5);
});

test('then one question goes out, and its outcome decides', async () => {
  const { breaker, fail, pass } = breakerAt();
  for (let time = 0; time < 5; time += 1) await fail();
  pass(30_000);
  expect(await Promise.all([fail(), fail()])).toEqual(['gone', 'circuit open']);
  pass(30_000);
  expect(await breaker.run(async () => 'well')).toBe('well');
  expect(await fail()).toBe('gone');
});

test('an answer, however unwelcome, is no failure', async () => {
  const { breaker, fail } = breakerAt();
  for (let time = 0; time < 4; time += 1) await fail();
  await expect(breaker.run(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(await breaker.run(async () => 'well')).toBe('well');
  for (let time = 0; time < 5; time += 1) expect(await fail()).toBe('gone');
});
