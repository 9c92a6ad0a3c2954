import fc from 'fast-check';
import { maskIdNumber, maskName, maskPhone } from './masking';

test.each([
  ['张三', '张*'],
  ['张晓明', '张*明'],
  ['欧阳娜娜', '欧**娜'],
  ['古丽·阿不都热合曼', '古*******曼'],
  ['䶮', '*'],
  ['', '*'],
  ['𠮷野', '𠮷*'],
  ['张𠮷𡈽', '张*𡈽'],
])('the name %s is shown as %s (C-44)', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('numbers keep what their owner recognises: 420103********001X and 138****5678 (C-44)', () => {
  expect(maskIdNumber('42010319900101001X')).toBe('420103********001X');
  expect(maskPhone('13800005678')).toBe('138****5678');
});

test('a masked name hides every character between the first and the last, and keeps its length', () => {
  const letters = fc.array(fc.constantFrom(...'王李阿丽娜𠮷䶮曼'), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(letters, (name) => {
      const shown = [...maskName(name.join(''))];
      expect(shown).toHaveLength(name.length);
      expect(shown.slice(1, -1).every((letter) => letter === '*')).toBe(true);
    }),
  );
});

test('the birthday never shows in a masked number', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
  fc.assert(fc.property(digits, (birthday) => maskIdNumber(`420103${birthday}0010`) === '420103********0010'));
});
