import { LEFT_OUT_OF_RELIEF } from '@jianghan/shared/trust/left-out';
import type { OwnData } from '@jianghan/shared/trust/own-data';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { PROVED } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { useSession } from '../../session';
import MyData from '.';

const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

const session = (at: string) => [
  { name: '登录方式', value: 'h5' },
  { name: '登录时间', value: at },
];
const data: OwnData = {
  madeAt: '2026-11-23T02:00:00.000Z',
  groups: [
    {
      table: 'accounts',
      purpose: '登录、实名和显示偏好',
      kept: '注销账号时删除',
      atClosing: 'deleted',
      rows: [
        [
          { name: '手机号', value: '138****5678' },
          { name: '姓名', value: null },
        ],
      ],
    },
    {
      table: 'sessions',
      purpose: '保持登录',
      kept: '退出或登录到期后删除',
      atClosing: 'deleted',
      rows: [1, 2, 3, 4, 5].map((day) => session(`2026-11-0${day}T02:00:00.000Z`)),
    },
    { table: 'case_files', purpose: '办件和进度', kept: '180 天', atClosing: 'locked', rows: [] },
  ],
  leftOut: [],
};

async function open(own: OwnData = data): Promise<void> {
  useSession.setState({ status: 'in', me: PROVED });
  server.serves('GET /account/data', ok(own));
  await act(async () => {
    render(<MyData />);
  });
}

test('everything that is kept stands there in words, with how long it stays, and of a long list the beginning', async () => {
  await open();
  expect(screen.getByText('138****5678')).toBeInTheDocument();
  expect(screen.getByText('没有填')).toBeInTheDocument();
  expect(screen.getAllByText('浏览器')).toHaveLength(3);
  expect(screen.getByText('还有 2 条，复制一份就能看到全部。')).toBeInTheDocument();
  expect(screen.getByText('留多久：注销账号时删除')).toBeInTheDocument();
  expect(screen.queryByText('办件和进度')).not.toBeInTheDocument();
});

test('what is left out stands there with the reason; where nothing is, nothing is said', async () => {
  await open({ ...data, leftOut: [...LEFT_OUT_OF_RELIEF] });
  expect(screen.getByRole('heading', { name: '这里没有的' })).toBeInTheDocument();
  for (const { what, why } of LEFT_OUT_OF_RELIEF) {
    expect(screen.getByText(what)).toBeInTheDocument();
    expect(screen.getByText(why)).toBeInTheDocument();
  }
  cleanup();
  await open();
  expect(screen.queryByRole('heading', { name: '这里没有的' })).not.toBeInTheDocument();
});

test('a copy first asks for a code to the own phone, and then comes by itself', async () => {
  await open();
  server.answers(refused('step_up_required', { status: 403 }));
  await press('复制一份');
  server.answers(ok({ resendAfterSeconds: 60, validForSeconds: 600 }));
  await press('获取验证码');
  expect(screen.getByText('验证码已发到您登录的手机')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText(/验证码/), { target: { value: '123456' } });
  server.answers(ok({ steppedUpUntil: '2026-11-23T02:05:00.000Z' }), ok(data));
  URL.createObjectURL = () => '#copy';
  URL.revokeObjectURL = () => undefined;
  await press('确认是本人');
  expect(server.paths().slice(-2)).toEqual(['POST /account/step-up', 'GET /account/data/copy']);
  expect(screen.getByText(/已保存到您的设备|已复制/)).toBeInTheDocument();
});

test('every way to put something right is a way that exists', async () => {
  await open();
  for (const name of [/预约的时间/, /还没提交的预约信息/, /同意过的事项/, /注销账号/]) {
    expect(screen.getByRole('link', { name })).toBeInTheDocument();
  }
});
