import { nameKey } from './name-key';

test('one name has one key, whichever dot, width or space it was typed with, and rare characters stay', () => {
  for (const typed of [
    '阿依古丽·买买提',
    '阿依古丽•买买提',
    '阿依古丽・买买提',
    ' 阿依古丽 . 买买提',
    '阿依古丽．买买提',
  ])
    expect(nameKey(typed)).toBe('阿依古丽·买买提');
  expect(nameKey('吴𠮷䶮')).toBe('吴𠮷䶮');
  expect(nameKey('ＡＮＮＡ Li')).toBe('annali');
  expect(nameKey('周小宁')).not.toBe(nameKey('周小林'));
});
