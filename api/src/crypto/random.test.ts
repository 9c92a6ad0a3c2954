import { takeRandom } from './random';

test('no random bytes are handed out twice, over many pools', () => {
  const taken = Array.from({ length: 5000 }, () => takeRandom(16).toString('hex'));
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken.every((hex) => hex.length === 32)).toBe(true);
});
