import type { OwnData } from '@jianghan/shared/trust/own-data';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { PROVED } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { useSession } from '../../session';
import Close from '.';

const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

const data: OwnData = {
  madeAt: '2026-11-23T02:00:00.000Z',
  groups: [
    { table: 'sessions', purpose: '保持登录', kept: '到期', atClosing: 'deleted', rows: [[], []] },
    { table: 'case_files', purpose: '办件和进度', kept: '预约日期后 180 天', atClosing: 'locked', rows: [[]] },
  ],
  leftOut: [],
};

async function open(): Promise<void> {
  useSession.setState({ status: 'in', me: PROVED });
  server.serves('GET /account/data', ok(data));
  await act(async () => {
    render(<Close />);
  });
}

test('before anything is pressed one reads what goes, what stays and until when', async () => {
  await open();
  expect(screen.getByText('保持登录')).toBeInTheDocument();
  expect(screen.getByText('2 条')).toBeInTheDocument();
  expect(screen.getByText('预约日期后 180 天')).toBeInTheDocument();
});

test('nothing is closed without the tick', async () => {
  await open();
  await press('注销账号');
  expect(server.paths()).toEqual(['GET /account/data']);
  expect(screen.getAllByText('请先勾选确认').length).toBeGreaterThan(0);
});

test('it asks once more who it is, then says what was deleted and what is locked and why, and nobody is signed in', async () => {
  await open();
  fireEvent.click(screen.getByRole('checkbox'));
  server.answers(refused('step_up_required', { status: 403 }));
  await press('注销账号');
  fireEvent.change(screen.getByLabelText(/验证码/), { target: { value: '123456' } });
  const closed = {
    deleted: [{ what: '保持登录', rows: 2 }],
    locked: [{ what: '办件和进度', rows: 1, why: '保存期限没到', until: '预约日期后 180 天' }],
  };
  server.answers(ok({ steppedUpUntil: '2026-11-23T02:05:00.000Z' }), ok(closed));
  await press('确认是本人');
  expect(screen.getByText('账号已注销')).toBeInTheDocument();
  expect(screen.getByText('保存期限没到。到预约日期后 180 天为止。')).toBeInTheDocument();
  expect(useSession.getState()).toEqual({ status: 'out', me: null });
});

test('who waits for a case is told to end it first', async () => {
  await open();
  fireEvent.click(screen.getByRole('checkbox'));
  server.answers(refused('case_running', { status: 409 }));
  await press('注销账号');
  expect(screen.getByRole('alert')).toHaveTextContent('还有没办完的事');
});
