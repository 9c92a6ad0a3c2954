import { getMessageTexts, listMessages, type MessageWords, saveMessageText } from '@jianghan/shared/inbox/contract';
import { TOPICS } from '@jianghan/shared/inbox/texts';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { write } from '../testing/messages';
import type { StaffMember } from '../testing/staff';

const api = useApi();
let administrator: StaffMember;

beforeAll(async () => {
  administrator = await api.staffOf('administrator');
});

const topic = 'marriage.booked';
const words: MessageWords = {
  title: '预约收到了',
  text: '编号 {编号}，时间 {时间}，请点开看。',
  phone: { values: ['{事项}', '{时间}', '{地点}', '{编号}', '请点开看'], sms: null },
};
const save = (version: number, changes: Partial<MessageWords> = {}, of: string = topic) =>
  administrator.send(saveMessageText, { params: { topic: of }, body: { ...words, ...changes, version } });

test('what the office words holds from the very next message on; what was sent before stays as it was', async () => {
  const resident = await api.signInAs('L2');
  await write(resident.person.accountId, topic);
  const saved = await save(0);
  expect([saved.status, saved.body.version]).toEqual([200, 1]);
  await write(resident.person.accountId, topic);
  const [after, before] = (await resident.call(listMessages, {})).items;
  expect(before?.title).toBe('预约已提交');
  expect(after?.title).toBe('预约收到了');
  expect(after?.text).toMatch(/^编号 MR-[0-9A-Z-]+.，时间 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d，请点开看。$/);
  const { items } = await administrator.call(getMessageTexts, {});
  expect(items.map((one) => one.topic)).toEqual(TOPICS);
  expect(items.find((one) => one.topic === topic)).toMatchObject({ ...words, version: 1 });
  const sql = "SELECT object_id FROM audit_entries WHERE action = 'message_text.saved'";
  expect(await select(null, sql)).toEqual([{ object_id: topic }]);
});

test('of two who change the same version the second is told so', async () => {
  const answers = await Promise.all([save(1), save(1, { title: '另一个标题' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await save(0)).problem.code).toBe('state_changed');
});

test.each<[string, Partial<MessageWords>, string]>([
  ['a mark nobody knows', { text: '{姓名}您好' }, 'text'],
  [
    'a telling word on the phone',
    { phone: { values: words.phone?.values ?? [], sms: '离婚登记即将开始' } },
    'phone.sms',
  ],
  ['too few values', { phone: { values: ['{事项}'], sms: null } }, 'phone.values'],
  [
    'a value that WeChat does not take',
    { phone: { values: ['{事项}', '明天', '{地点}', '{编号}', '备注'], sms: null } },
    'phone.values.1',
  ],
  ['no words for the phone', { phone: null }, 'phone'],
])('%s is refused at its field (W-05, M-16)', async (_, changes, field) => {
  const { status, problem } = await save(2, changes);
  expect([status, problem.errors.map((error) => error.field)]).toEqual([400, [field]]);
});

test('a topic that does not exist cannot be worded', async () => {
  expect((await save(0, {}, 'no.such_topic')).problem.code).toBe('not_found');
});
