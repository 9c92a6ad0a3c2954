import { verifyRealName } from '@jianghan/shared/account/contract';
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { asked, openAt } from '../test-stand-ins/taro';
import { travelBy } from './request';
import { errorOf, useCommand } from './use-command';
import type { WireReply, WireRequest } from './wire';

const sent: WireRequest[] = [];
let putBack: () => void = () => undefined;

function answer(...answers: WireReply[]): void {
  const queue = [...answers];
  putBack = travelBy({
    send: async (request) => {
      sent.push(request);
      return queue.shift() as WireReply;
    },
    wait: async () => undefined,
  });
}

beforeEach(() => {
  sent.length = 0;
});
afterEach(() => putBack());

const keys = () => sent.map(({ headers }) => headers['Idempotency-Key']);

function Form({ idNumber = '420103199001010010' }: { idNumber?: string }) {
  const verify = useCommand(verifyRealName);
  const [name, setName] = useState('周小宁');
  const [done, setDone] = useState(false);
  const send = async () => setDone((await verify.run({ body: { name, idNumber } })) !== undefined);
  return (
    <>
      <button type="button" onClick={() => void send()}>
        {verify.busy ? '正在核验' : '核验'}
      </button>
      <button type="button" onClick={() => setName('周小凝')}>
        改名
      </button>
      <p>{done ? '已实名' : (errorOf(verify.errors, 'idNumber') ?? verify.problem?.title ?? '')}</p>
      <output>{verify.attempt}</output>
    </>
  );
}

const press = (name: string) => act(async () => screen.getByText(name).click());
const mismatch = { status: 422, body: { code: 'real_name_mismatch', title: '三项信息对不上', detail: '', errors: [] } };

test('the key stays while the input stays, changes with the input, and ends with success', async () => {
  answer(mismatch, mismatch, mismatch, { status: 200, body: {} }, { status: 200, body: {} });
  render(<Form />);
  await press('核验');
  await press('核验');
  expect(screen.getByText('三项信息对不上')).toBeInTheDocument();
  await press('改名');
  await press('核验');
  await press('核验');
  expect(screen.getByText('已实名')).toBeInTheDocument();
  await press('核验');
  const [first, second, third, fourth, fifth] = keys();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(fourth).toBe(third);
  expect(fifth).not.toBe(fourth);
});

test('a second press while it works sends nothing', async () => {
  let finish: (reply: WireReply) => void = () => undefined;
  putBack = travelBy({
    send: (request) => {
      sent.push(request);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  });
  render(<Form />);
  await press('核验');
  await press('正在核验');
  expect(sent).toHaveLength(1);
  await act(async () => finish({ status: 200, body: {} }));
  expect(screen.getByText('已实名')).toBeInTheDocument();
});

test('a slip is told at its field and counted', async () => {
  answer();
  render(<Form idNumber="42010319900101001" />);
  await press('核验');
  expect(screen.getByText('身份证号是 18 位，请照身份证补齐')).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('1');
  expect(sent).toHaveLength(0);
});

test('a session that ended opens sign-in above the form, and the same attempt goes on afterwards', async () => {
  openAt('account/real-name/index');
  answer({ status: 401, body: { code: 'sign_in_required', title: '请先登录' } }, { status: 200, body: {} });
  render(<Form />);
  await press('核验');
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/account/sign-in/index' } }]);
  await press('核验');
  expect(screen.getByText('已实名')).toBeInTheDocument();
  expect(new Set(keys()).size).toBe(1);
});
