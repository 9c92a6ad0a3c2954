import { fitField, TEMPLATES, typeOfKey } from './templates';

test.each([
  ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十多', '一二三四五六七八九十一二三四五六七…'],
  ['thing', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', '𠮷'.repeat(20)],
  ['thing', '第一行\n第二行', '第一行 第二行'],
  ['thing', ' \n ', undefined],
  ['time', '2026年12月18日 09:30', '2026年12月18日 09:30'],
  ['time', '09:30~10:00', '09:30~10:00'],
  ['time', '上午九点半', undefined],
  ['character_string', 'MR-7K3M-9QXT-C', 'MR-7K3M-9QXT-C'],
  ['character_string', '编号7', undefined],
  ['character_string', 'A'.repeat(33), undefined],
  ['phrase', '已受理', '已受理'],
  ['phrase', '已经受理完了', undefined],
  ['name', '张三', '张三'],
  ['amount', '¥12.50元', '¥12.50元'],
  ['phone_number', '027-0000-1101', '027-0000-1101'],
  ['car_number', '鄂A12345', '鄂A12345'],
  ['date', '2026年12月18日', '2026年12月18日'],
  ['number', '12a', undefined],
  ['letter', 'abc', 'abc'],
  ['symbol', '!?', '!?'],
] as const)('a %s takes %j as %j (W-05)', (type, given, taken) => {
  expect(fitField(type, given)).toBe(taken);
});

test('a key is its type and a number', () => {
  expect([typeOfKey('thing1'), typeOfKey('character_string14')]).toEqual(['thing', 'character_string']);
});

test('a phone asks for three templates at most, so no more are needed for one matter (W-21)', () => {
  const matters = Object.values(TEMPLATES).map(({ title }) => title.slice(0, 2));
  for (const matter of matters) expect(matters.filter((one) => one === matter).length).toBeLessThanOrEqual(3);
});
