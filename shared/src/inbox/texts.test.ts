import { fieldsOf, problemsOf, SAMPLE_FACTS } from './check-text';
import { defaultTextOf, type MessageText, TOPICS } from './texts';
import { fill } from './wording';

const booked = defaultTextOf('marriage.booked');
const phone = booked.phone as NonNullable<MessageText['phone']>;

function problemsWith(changes: Partial<typeof phone>): string[] {
  return problemsOf({ ...booked, phone: { ...phone, ...changes } }).map(({ field, message }) => `${field}: ${message}`);
}

test.each(TOPICS)('%s passes the check that the texts of the office pass', (topic) => {
  expect(problemsOf(defaultTextOf(topic))).toEqual([]);
});

test.each(TOPICS)('%s fills every field of its template, also without facts but the time', (topic) => {
  const { phone: shown } = defaultTextOf(topic);
  if (shown === undefined) return;
  const bare = { startsAt: SAMPLE_FACTS.startsAt, place: null, reference: null, phone: null };
  expect(fieldsOf(shown, bare).every(({ value }) => value !== undefined)).toBe(true);
  expect(fieldsOf(shown, SAMPLE_FACTS).every(({ value }) => value !== undefined)).toBe(true);
});

test('the marks are filled in; on a phone the matter is neutral (M-16)', () => {
  expect(fill('{事项} {时间} {地点} {编号} {电话}', SAMPLE_FACTS)).toBe(
    '民政业务办理 2026年12月18日 09:30 江汉区婚姻登记处 MR-7K3M-9QXT-C 027-0000-1101',
  );
});

test('a text is refused for a mark nobody knows, a value that WeChat would refuse, and a word that tells', () => {
  const values = (last: string) => ({ values: [...phone.values.slice(0, 4), last] });
  expect(problemsWith(values('{姓名}您好'))[0]).toMatch(/^phone\.values\.4: 没有“\{姓名\}”/);
  expect(problemsWith(values('一二三四五六七八九十一二三四五六七八九十多'))[0]).toMatch(/最多 20 个字/);
  expect(problemsWith(values('第一行\n第二行'))).toHaveLength(1);
  expect(problemsWith(values(''))).toHaveLength(1);
  expect(problemsWith(values('您的结婚登记'))[0]).toMatch(/“结婚”会让旁人看到/);
  expect(problemsWith({ sms: '离婚登记即将开始' })[0]).toMatch(/^phone\.sms: /);
  expect(problemsWith({ values: ['一'] })).toEqual(['phone.values: 要填 5 项']);
  expect(problemsOf({ ...booked, title: '{谁}' })[0]?.field).toBe('title');
});

test('a topic of an older version says where to look', () => {
  expect(defaultTextOf('no.such.topic').text).toContain('进度');
});
