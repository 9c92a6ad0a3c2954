import { until } from '@jianghan/api/testing/until';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { bookByApi, freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { useStage } from './stage/use-stage';

const stage = useStage();

test('an administrator words a message, looks at it as a phone shows it, and the next one says so', async () => {
  const administrator = await atWork(stage, 'administrator', 'desk');
  await administrator.goTo('/admin/offices');
  await administrator.press(/消息文字/);
  await administrator.press(/预约已提交/);
  await administrator.type('标题', '预约收到了');
  await administrator.type('微信：备注', '您的结婚登记');
  await administrator.press('保存');
  await administrator.sees(/“结婚”会让旁人看到/);
  await administrator.type('微信：备注', '请点开看 {地点}');
  await administrator.sees(/请点开看 江汉区/);
  await administrator.press('保存');
  await administrator.sees(/已保存/);
  const couple = await makeCouple(stage.origin);
  const booker = await proveByApi(stage.origin, couple.booker);
  await bookByApi(booker, couple, await freeSlot(stage.origin, 2));
  await until('the couple is told in the new words', async () => {
    const { items } = await booker.call(listMessages, { query: {} });
    return items.some(({ title }) => title === '预约收到了');
  });
});

const VISITS = [
  ['admin-messages-waiting', '/admin/messages-waiting', /今天已发出/],
  ['admin-message-texts', '/admin/message-texts', /站内和手机/],
  ['admin-message-text', '/admin/message-text?topic=marriage.reminder', /看起来是这样/],
] as const;

test.each(WAYS)(
  'the pages of messages are accessible and whole (%s, %s)',
  async (...way) => {
    expect(await lookRound(stage, { role: 'administrator', way, visits: VISITS })).toEqual({});
  },
  120_000,
);
