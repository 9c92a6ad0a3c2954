import { resetTotp } from '@jianghan/shared/staff/contract-accounts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { useStaff } from '../../staff-session';
import { useCommand } from '../../use-command';
import { StepUpSheet } from '.';

const server = playServer();
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const ME = { staffId: ID, login: 'security', name: '秦岚', roles: [], endsAt: '2026-11-23T10:00:00.000Z' };
const ACCOUNT = {
  staffId: ID,
  login: 'registrar',
  name: '许静',
  state: 'waiting',
  roles: [],
  createdAt: '2026-11-23T02:00:00.000Z',
  lastSignInAt: null,
  lockedUntil: null,
  version: 2,
};

beforeAll(() => {
  // jsdom draws no top layer.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
});

function Sensitive() {
  const resetting = useCommand(resetTotp);
  return (
    <>
      <button type="button" onClick={() => void resetting.run({ params: { staffId: ID }, body: { version: 1 } })}>
        重置
      </button>
      {resetting.problem?.title}
      <StepUpSheet />
    </>
  );
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function askFirst(): Promise<void> {
  render(<Sensitive />);
  server.answers(refused('step_up_required', { status: 403 }));
  await press('重置');
}

test('a sensitive act waits for the code and goes on under the same key', async () => {
  await askFirst();
  fireEvent.change(screen.getByLabelText('动态码'), { target: { value: '123 456' } });
  server.answers(ok({ ...ME, steppedUpUntil: '2026-11-23T03:00:00.000Z' }));
  server.answers(ok(ACCOUNT));
  await press('确认是本人');
  expect(screen.queryByRole('dialog')).toBeNull();
  const [first, code, again] = server.sent;
  expect(JSON.parse(code?.body ?? '')).toEqual({ code: '123456' });
  expect(again?.url).toBe(first?.url);
  expect(again?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key']);
  expect(useStaff.getState().me?.name).toBe('秦岚');
});

test('who thinks better of it is told that it was not done', async () => {
  await askFirst();
  await press('先不做');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText(/请再确认一次是您本人/)).toBeInTheDocument();
  expect(server.sent).toHaveLength(1);
});

test('a wrong code is told at the field, and the sheet stays', async () => {
  await askFirst();
  fireEvent.change(screen.getByLabelText('动态码'), { target: { value: '000000' } });
  server.answers(refused('totp_wrong'));
  await press('确认是本人');
  expect(screen.getByLabelText('动态码')).toHaveAccessibleDescription(/刚刚用过/);
});
