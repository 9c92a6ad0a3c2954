import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import Audit from '.';

const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

const line = {
  entryId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  at: '2026-11-23T02:00:00.000Z',
  actorKind: 'staff',
  actorId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f71',
  actorLogin: 'zhou.xiaoning',
  action: 'case.person_revealed',
  objectKind: 'case',
  objectId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f72',
  field: 'partner.phone',
  reason: 'handle',
  note: '通知改时间',
  traceId: 'trace',
};
const alert = {
  alertId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f73',
  staffId: line.actorId,
  staffLogin: line.actorLogin,
  looks: 21,
  since: line.at,
  raisedAt: line.at,
  seenAt: null,
};

async function open(): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves('GET /audit/lines?limit=20', ok({ items: [line], nextCursor: '7' }));
  server.serves('GET /audit/alerts?limit=20', ok({ items: [alert], nextCursor: null }));
  const chain = { seals: 3, headHash: 'ab'.repeat(32), sealedAt: line.at, unsealed: { count: 0, oldestAt: null } };
  server.serves('GET /audit/chain', ok(chain));
  await act(async () => {
    render(<Audit />);
  });
}

test('a line says who saw which field of whom, what for and in whose words', async () => {
  await open();
  expect(screen.getByText('显示完整信息')).toBeInTheDocument();
  expect(screen.getByText('对方的手机号 · 办理这一件 · 通知改时间')).toBeInTheDocument();
  expect(screen.getByText(/链头 3:abab/)).toBeInTheDocument();
});

test('what is typed is asked for when it is pressed, and the way on goes further back', async () => {
  await open();
  fireEvent.change(screen.getByLabelText(/^对象/), { target: { value: ' MR-7K3M-9QXT-C ' } });
  server.serves('GET /audit/lines?limit=20&object=MR-7K3M-9QXT-C', ok({ items: [line], nextCursor: '7' }));
  await press('查');
  server.serves('GET /audit/lines?limit=20&cursor=7&object=MR-7K3M-9QXT-C', ok({ items: [], nextCursor: null }));
  await press('看更早的');
  expect(screen.getByText('没有这样的记录')).toBeInTheDocument();
});

test('an alert is put away by whoever has looked at it', async () => {
  await open();
  expect(screen.getByText('zhou.xiaoning 看了 21 件不在当天办的件')).toBeInTheDocument();
  server.answers(ok({ ...alert, seenAt: line.at }));
  await press('我看过了');
  expect(server.paths()).toContain(`POST /audit/alerts/${alert.alertId}/seen`);
});
