import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { CASE_ID, reliefFile, reliefItem } from '../../../test-stand-ins/relief';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import CasePage from '.';

const server = playServer();
const AT = `/staff/relief/${CASE_ID}`;
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sentTo = (path: string) => server.bodies().filter((_, n) => server.paths()[n] === path);
const me = { staffId: CASE_ID, name: '何珍', isMe: true };

async function open(more: Partial<ReliefFile>): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(`POST ${AT}/looks`, ok({ ...reliefFile, ...more }));
  openAt('casework/case/index', { caseId: CASE_ID });
  await act(async () => void render(<CasePage />));
  fireEvent.click(screen.getByRole('radio', { name: '办理这一件' }));
  await press('打开');
}

const bedding = {
  grantId: CASE_ID,
  kind: 'goods',
  amountFen: null,
  payOn: null,
  what: '棉被',
  provider: null,
  quantity: 3,
  valueFen: 36_000,
  isPrepaid: false,
  isGranted: true,
  isStopped: false,
  isDelivered: false,
  transfer: null,
} as const;

test('a thing that was handed over is recorded with its day and who signed for it', async () => {
  await open({ grants: [bedding] });
  await press('记下送到');
  type('谁签收', '罗小英');
  fireEvent.change(screen.getByLabelText('哪天送到'), { target: { value: '2026-11-24' } });
  server.serves(`POST ${AT}/grants/${CASE_ID}/delivery`, { status: 201, body: { ...bedding, isDelivered: true } });
  await press('记下送到');
  expect(sentTo(`POST ${AT}/grants/${CASE_ID}/delivery`)).toEqual([
    { deliveredOn: '2026-11-24', receivedBy: '罗小英', note: null },
  ]);
  expect(screen.getByText('棉被：记下送到了')).toBeInTheDocument();
});

test('a case is handed to a colleague of the street, or back to the pile', async () => {
  await open({ claimedBy: me });
  server.serves(`GET ${AT}/colleagues`, ok({ items: [{ staffId: CASE_ID, name: '方明', role: 'street_officer' }] }));
  await press('移交给别人');
  await press('移交');
  expect(screen.getByText('请选交给谁')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: /放回“新的”/ }));
  type('原因', '休假');
  server.serves(`POST ${AT}/hand-over`, ok(reliefItem));
  await press('移交');
  expect(sentTo(`POST ${AT}/hand-over`)).toEqual([{ version: 1, to: null, reason: '休假' }]);
  expect(screen.getByText('已放回“新的”')).toBeInTheDocument();
});

test('whoever claims too late reads who has it', async () => {
  await open({});
  server.serves(`POST ${AT}/claim`, refused('already_claimed', { status: 409, data: { name: '方明' } }));
  await press('领来办');
  expect(screen.getByText(/方明已经领了/)).toBeInTheDocument();
});

test('a note stays when it is refused, and what is shown as it was typed is shown literally', async () => {
  const note = { noteId: CASE_ID, at: '2026-11-23T02:00:00.000Z', by: '何珍', text: '<b>下午</b>在家' };
  await open({ notes: [note] });
  expect(screen.getByText('<b>下午</b>在家')).toBeInTheDocument();
  type('记一条', '电话没有人接');
  server.serves(`POST ${AT}/notes`, refused('busy', { status: 422 }));
  await press('记下备注');
  expect(screen.getByLabelText('记一条')).toHaveValue('电话没有人接');
});

test('a value in clear is asked for with a reason, and shown once', async () => {
  await open({});
  await press(/显示完整信息/);
  const form = within(screen.getByRole('form', { name: '显示完整信息' }));
  fireEvent.click(form.getByRole('radio', { name: '申请人电话' }));
  fireEvent.click(form.getByRole('radio', { name: '办理这一件' }));
  type('为什么要看', '约上门的时间');
  server.serves(`POST ${AT}/reveals`, ok({ value: '13600009052' }));
  await press('显示，并记一行');
  expect(sentTo(`POST ${AT}/reveals`)).toEqual([{ field: 'phone', reason: 'handle', note: '约上门的时间' }]);
  expect(screen.getByText('申请人电话：13600009052')).toBeInTheDocument();
});

test('an earlier case of the same person and cause warns, and stops nothing', async () => {
  const earlier = { caseId: null, reference: null, openedAt: '2026-03-01T02:00:00.000Z', stateText: '已发放' };
  await open({ repeated: [earlier] });
  expect(screen.getByText(/别的街道（2026-03-01，已发放）/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '受理' })).toBeEnabled();
});

test('above the limit of the quick help nothing can be sent; things and services are asked for by themselves', async () => {
  const actions = [{ action: 'propose', button: '提交确认', closed: null }] as const;
  await open({ lane: 'FAST', state: 'review', claimedBy: me, actions: [...actions] });
  await press('提交确认');
  type('金额（元）', '940.01');
  expect(screen.getByText(/小额快救最多 ¥940/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '提交确认' })).toHaveAttribute('aria-disabled', 'true');
  await press('再加一项');
  const second = within(screen.getByRole('group', { name: '第 2 项' }));
  fireEvent.click(second.getByRole('radio', { name: '服务' }));
  expect(second.getByLabelText('谁来提供')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 项' }));
  expect(screen.getByRole('button', { name: '提交确认' })).not.toHaveAttribute('aria-disabled', 'true');
});

const PROPOSE = { action: 'propose', button: '提交确认', closed: null } as const;

test('small quick help has its usual sums to choose from, another may be typed; other ways have none (R-42)', async () => {
  await open({ lane: 'FAST', state: 'review', claimedBy: me, actions: [PROPOSE] });
  await press('提交确认');
  const usual = within(screen.getByRole('group', { name: '常用的数额' }));
  expect(usual.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['¥235', '¥470', '¥940']);
  await press('¥470');
  expect(screen.getByLabelText('金额（元）')).toHaveValue('470');
  type('金额（元）', '600.5');
  expect(screen.getByText('合计 ¥600.50')).toBeInTheDocument();
});

test('an emergency is given what it needs: no usual sums', async () => {
  await open({ lane: 'EMERGENCY', state: 'review', claimedBy: me, actions: [PROPOSE] });
  await press('提交确认');
  expect(screen.queryByRole('group', { name: '常用的数额' })).toBeNull();
});
