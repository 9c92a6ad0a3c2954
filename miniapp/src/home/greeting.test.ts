import { greeting } from './greeting';

test('the greeting follows Shanghai’s clock and keeps the name masked', () => {
  expect(greeting(new Date('2026-11-23T01:41:00Z'), '陈*芳')).toBe('上午好，陈*芳');
  expect(greeting(new Date('2026-11-23T15:40:00Z'), null)).toBe('晚上好');
  expect(greeting(new Date('2026-11-23T16:00:00Z'), undefined)).toBe('夜深了');
});
