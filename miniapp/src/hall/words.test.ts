import { readTyped } from './words';

test('a scan, a number and a name are told apart by themselves', () => {
  expect(readTyped('abcdefghij-_ABCDEFGHIJ')).toBe('token');
  expect(readTyped(' mr 7k3m 9qxt c ')).toBe('reference');
  expect(readTyped('MR-0000')).toBe('reference');
  expect(readTyped('周小宁')).toBe('person');
});
