import type { TopicText } from '@jianghan/shared/inbox/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import MessageTexts from '../message-texts';
import MessageTextPage from '.';

const server = playServer();
const TEXT: TopicText = {
  topic: 'marriage.reminder',
  version: 3,
  savedAt: '2026-11-20T02:00:00.000Z',
  title: '明天来办理',
  text: '请在 {时间} 到 {地点}。',
  phone: { values: ['{事项}', '{时间}', '{地点}', '{编号}', '请带身份证'], sms: '即将开始' },
};

async function open(topic: string = TEXT.topic): Promise<void> {
  server.serves('GET /staff/message-texts', ok({ items: [TEXT] }));
  openAt('admin/message-text/index', { topic });
  await act(async () => void render(<MessageTextPage />));
}

const type = (label: RegExp | string, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const save = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '保存' })));

test('what is typed is shown as a phone will show it, with an example', async () => {
  await open();
  expect(screen.getByText('请在 2026年12月18日 09:30 到 江汉区婚姻登记处。')).toBeInTheDocument();
  await type(/短信/, '明天开始');
  expect(screen.getByText(/您预约的事项明天开始。/)).toBeInTheDocument();
  await type(/微信：时间/, '明天上午');
  expect(screen.getByText('微信不收这一项')).toBeInTheDocument();
});

test('saving sends the version that was read, and an empty SMS means none', async () => {
  await open();
  server.serves('PUT /staff/message-texts/marriage.reminder', ok({ ...TEXT, version: 4 }));
  await type('标题', '请来办理');
  await type(/短信/, '');
  await save();
  const body = JSON.parse(server.sent.find(({ method }) => method === 'PUT')?.body ?? '{}');
  expect(body).toMatchObject({ version: 3, title: '请来办理', phone: { sms: null, values: TEXT.phone?.values } });
  expect(screen.getByText('已保存，新发的消息用新的文字')).toBeInTheDocument();
});

test('what the server finds wrong stands at its field', async () => {
  await open();
  const error = { field: 'phone.values.4', message: '“结婚”会让旁人看到是什么事，请换中性的说法' };
  server.serves('PUT /staff/message-texts/marriage.reminder', {
    status: 400,
    body: { code: 'malformed', errors: [error] },
  });
  await type(/微信：备注/, '结婚登记');
  await save();
  expect(screen.getAllByText(new RegExp(error.message)).length).toBeGreaterThan(0);
  expect(screen.getByLabelText(/微信：备注/)).toHaveAttribute('aria-invalid', 'true');
});

test('the words that came with the product can be put back', async () => {
  await open();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '填回原来的文字' })));
  expect(screen.getByLabelText('标题')).toHaveValue('预约明天开始');
});

test('an unknown topic leads to all of them; the list says what was changed', async () => {
  await open('no.such');
  expect(screen.getByRole('link', { name: '看全部消息' })).toHaveAttribute('href', '/admin/message-texts');
  openAt('admin/message-texts/index');
  await act(async () => void render(<MessageTexts />));
  expect(screen.getByText('站内和手机 · 改过')).toBeInTheDocument();
});
