import { act, fireEvent, render, screen } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import CareCasePage from '.';

const server = playServer();
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const place = { placeId: ID, name: '示例颐养中心', address: '示例路 18 号', phone: '027-0000-1234' };
const OFFERED = {
  caseId: ID,
  reference: 'YL-7K3M',
  kind: 'intention',
  state: 'offered',
  stateText: '有床位了',
  nextText: '请在期限内说要不要这张床',
  version: 4,
  dueAt: '2026-12-04T16:00:00.000Z',
  contact: { name: '周小宁', phone: '13800005678', relation: 'child' },
  matter: {
    ...{ kind: 'intention', place, elderName: '周德明', elderAge: 82, isDestitute: false, from: null, note: null },
    ...{ class: 3, level: 2, ahead: null, room: '3 楼 301', said: null },
  },
  actions: ['take', 'pass', 'withdraw'].map((action) => ({ action, button: '' })),
};
const FINISHED = {
  visitId: ID,
  startsAt: '2026-12-01T03:30:00.000Z',
  state: 'finished',
  stateText: '做完了，等您确认',
  version: 3,
  said: null,
  actions: ['confirm', 'dispute'].map((action) => ({ action, button: '' })),
};
const ORDER = {
  ...OFFERED,
  ...{ kind: 'home_service', state: 'running', stateText: '已接单', dueAt: null, actions: [] },
  matter: {
    ...{ kind: 'home_service', place, service: 'meal', elderName: '周德明', address: '示例路', scheduleText: '工作日' },
    ...{ note: null, reason: null, visits: [FINISHED] },
  },
};

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function open(of: object): Promise<void> {
  openAt('care/case/index', { caseId: ID });
  useSession.setState({ status: 'in', me: WITH_PHONE });
  server.serves(`GET /care/${ID}`, ok(of));
  await act(async () => void render(<CareCasePage />));
}

test('a bed that is offered can be taken', async () => {
  await open(OFFERED);
  server.serves(`POST /care/${ID}/moves`, ok({ caseId: ID }));
  await press('要这张床');
  expect(server.bodies()).toContainEqual({ version: 4, move: { kind: 'intention', action: 'take', input: {} } });
});

test('who comes second sees how it stands now', async () => {
  await open(OFFERED);
  const lapsed = { ...OFFERED, state: 'waiting', stateText: '轮候中', actions: [] };
  server.serves(`POST /care/${ID}/moves`, refused('state_changed', { status: 409, data: { stateText: '轮候中' } }));
  server.serves(`GET /care/${ID}`, ok(lapsed));
  await press('要这张床');
  expect(screen.getByRole('alert')).toHaveTextContent('已经变成「轮候中」');
  expect(screen.queryByRole('button', { name: '要这张床' })).toBeNull();
});

test('what was wrong with a visit is said, and kept until it has arrived', async () => {
  await open(ORDER);
  await press(/^不对/);
  fireEvent.change(screen.getByLabelText('哪里不对'), { target: { value: '送晚了' } });
  server.serves(`POST /care/${ID}/visits/${ID}/moves`, refused('no_network', { status: 503 }));
  await press('送出，请顾问处理');
  expect(screen.getByLabelText('哪里不对')).toHaveValue('送晚了');
  server.serves(`POST /care/${ID}/visits/${ID}/moves`, ok(FINISHED));
  await press('送出，请顾问处理');
  expect(server.bodies()).toContainEqual({ version: 3, move: { action: 'dispute', input: { text: '送晚了' } } });
});

test('of a long order seven visits are shown, and seven more at a press', async () => {
  const visits = Array.from({ length: 20 }, (_, at) => ({
    ...FINISHED,
    visitId: ID.replace(/..$/, String(10 + at)),
    startsAt: new Date(Date.UTC(2026, 11, 2 + at, 3, 30)).toISOString(),
    ...{ state: 'planned', stateText: '等上门', actions: [{ action: 'cancel', button: '取消这一次' }] },
  }));
  await open({ ...ORDER, matter: { ...ORDER.matter, visits } });
  const cancels = () => screen.getAllByRole('button', { name: /^取消这一次/ });
  expect(cancels()).toHaveLength(7);
  await press('接下来：再看 7 次');
  expect(cancels()).toHaveLength(14);
  await press('接下来：再看 6 次');
  expect(cancels()).toHaveLength(20);
});
