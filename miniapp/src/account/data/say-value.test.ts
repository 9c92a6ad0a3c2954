import { sayValue } from './say-value';

test('what the database keeps is said as people say it', () => {
  expect(sayValue('消息', 'marriage.cancelled')).toBe('预约已取消');
  expect(sayValue('状态', 'awaiting_partner')).toBe('号已留，等对方确认');
  expect(sayValue('状态', 'publicity')).toBe('公示中');
  expect(sayValue('提交时间', '2026-11-23T02:00:00.000Z')).toBe('11月23日 周一 上午 10:00');
  expect(sayValue('姓名', null)).toBe('没有填');
  expect(sayValue('姓名', '周*宁')).toBe('周*宁');
});

test('yes and no are words, and a number of people stays a number', () => {
  expect(sayValue('长辈模式', '1')).toBe('是');
  expect(sayValue('来宾人数', '1')).toBe('1');
});

test('lists and facts are said part by part', () => {
  expect(sayValue('到场协助', '["barrier_free","sign_language"]')).toBe('无障碍、手语');
  expect(sayValue('到场协助', '[]')).toBe('没有');
  const facts = { startsAt: '2026-11-30T00:30:00.000Z', place: '示例路 1 号', reference: null };
  expect(sayValue('消息里的预约信息', JSON.stringify(facts))).toBe('时间：11月30日 周一 上午 8:30；地点：示例路 1 号');
  expect(sayValue('备注', '[不是名单')).toBe('[不是名单');
});
