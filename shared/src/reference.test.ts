import { randomFillSync } from 'node:crypto';
import fc from 'fast-check';
import { makeReference, parseReference, REFERENCE_KINDS } from './reference';

const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const kind = fc.constantFrom(...REFERENCE_KINDS);
const reference = fc.tuple(kind, bytes).map(([of, random]) => makeReference(of, random));

test('a reference names its business and is grouped for reading aloud', () => {
  expect(makeReference('MR', new Uint8Array(5))).toMatch(/^MR-0000-0000-[0-9A-Z]$/);
  fc.assert(
    fc.property(reference, (text) => {
      expect(text).toMatch(/^(MR|LS|YL|ZX)-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
      expect(text).toHaveLength(14);
      expect(parseReference(text)).toBe(text);
    }),
  );
});

test('all forty bits count: different bytes make different references', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const same = one.every((byte, at) => byte === other[at]);
      expect(makeReference('MR', one) === makeReference('MR', other)).toBe(same);
    }),
  );
  expect(() => makeReference('MR', new Uint8Array(4))).toThrow(RangeError);
});

test('a hundred thousand references have no duplicate and no order', () => {
  const random = randomFillSync(new Uint8Array(500_000));
  const made = Array.from({ length: 100_000 }, (_, at) => makeReference('MR', random.subarray(at * 5, at * 5 + 5)));
  expect(new Set(made).size).toBe(100_000);
  const rising = made.filter((text, at) => text > (made[at - 1] ?? '')).length;
  expect(rising).toBeGreaterThan(49_000);
  expect(rising).toBeLessThan(51_000);
});

test('capitals, spaces, dashes, wide letters and look-alikes do not matter', () => {
  const text = makeReference('LS', new Uint8Array([0, 1, 0, 64, 1]));
  const sloppy = [
    text.toLowerCase(),
    text.replaceAll('-', ''),
    text.replaceAll('-', ' — '),
    ` ${text}\n`,
    text.replaceAll('-', '－'),
  ];
  for (const typed of sloppy) expect(parseReference(typed)).toBe(text);
  const lookAlike = `LS${text.slice(2).replaceAll('0', 'O').replaceAll('1', 'l')}`;
  expect(lookAlike).not.toBe(text);
  expect(parseReference(lookAlike)).toBe(text);
});

test('one wrong character is always found, and so are two swapped ones', () => {
  const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  fc.assert(
    fc.property(reference, fc.nat(13), fc.constantFrom(...alphabet), (text, at, wrong) => {
      fc.pre(text[at] !== '-');
      const changed = text.slice(0, at) + wrong + text.slice(at + 1);
      const understood =
        at > 1 ? changed.slice(0, 2) + changed.slice(2).replace('O', '0').replace(/[IL]/, '1') : changed;
      fc.pre(understood !== text);
      expect(parseReference(changed)).toBeNull();
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(reference, fc.nat(11), (text, at) => {
      const [one, other] = [text[at], text[at + 1]];
      fc.pre(one !== '-' && other !== '-' && one !== other);
      expect(parseReference(text.slice(0, at) + other + one + text.slice(at + 2))).toBeNull();
    }),
  );
});

test('anything else is no reference, however long or strange', () => {
  for (const text of ['', 'MR', 'XX-0000-0000-0', 'MR-0000-0000', 'MR-0000-000U-0', '20261218', 'MR'.repeat(50_000)]) {
    expect(parseReference(text)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => [null, 'string'].includes(parseReference(text) && 'string')),
  );
});
