import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { CASE_ID, reliefFile, reliefItem } from '../../../test-stand-ins/relief';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useStaff } from '../../staff-session';
import WorkList from '.';

const server = playServer();
const other = { ...reliefItem, caseId: CASE_ID.replace('0192', '0193'), name: '黄*', reference: 'LS-AAAA-BBBB-C' };
const counts = { new: 2, mine: 14, due_today: 2, overdue: 1, waiting: 9, all: 40 };
const LIST = 'GET /staff/relief?limit=20&pile=new';
const LOOKS = `POST /staff/relief/${CASE_ID}/looks`;
const MOVES = `POST /staff/relief/${CASE_ID}/moves`;
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const key = (name: string, at: Element = document.body) => act(() => void fireEvent.keyDown(at, { key: name }));
const sentTo = (path: string) => server.bodies().filter((_, n) => server.paths()[n] === path);

async function open(
  items: readonly object[] = [reliefItem, other],
  query: Record<string, string> = {},
  asked = LIST,
): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves('GET /staff/relief/counts', ok({ counts }));
  server.serves(asked, ok({ items, nextCursor: null }));
  server.serves(LOOKS, ok(reliefFile));
  openAt('casework/list/index', query);
  await act(async () => void render(<WorkList />));
}

afterEach(() => useStaff.setState({ me: null }));

async function openCase(): Promise<void> {
  await open();
  await press(/罗\*英/);
  fireEvent.click(screen.getByRole('radio', { name: '办理这一件' }));
  await press('打开');
}

test('the piles say how many there are, and each opens its list', async () => {
  await open();
  expect(screen.getByRole('button', { name: /14 ?我的/ })).toBeInTheDocument();
  server.serves('GET /staff/relief?limit=20&pile=overdue', ok({ items: [], nextCursor: null }));
  await press(/已超期/);
  expect(screen.getByText('已超期里没有了')).toBeInTheDocument();
});

test('J, K and the arrows go through the list without opening anything; a slash leads to the search', async () => {
  await open();
  key('j');
  expect(screen.getByRole('button', { name: /罗\*英/ })).toHaveFocus();
  key('ArrowDown', screen.getByRole('button', { name: /罗\*英/ }));
  expect(screen.getByRole('button', { name: /黄\*/ })).toHaveFocus();
  key('K');
  expect(screen.getByRole('button', { name: /罗\*英/ })).toHaveFocus();
  key('/');
  expect(screen.getByLabelText('编号或完整姓名')).toHaveFocus();
  expect(sentTo(LOOKS)).toEqual([]);
});

test('nothing is opened before it is said what for; then it is a look with a purpose', async () => {
  await open();
  await press(/罗\*英/);
  await press('打开');
  expect(screen.getByText('请选用途')).toBeInTheDocument();
  expect(sentTo(LOOKS)).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '当事人来电来访询问' }));
  await press('打开');
  expect(sentTo(LOOKS)).toEqual([{ purpose: 'answer' }]);
  expect(screen.getByRole('heading', { name: '罗*英 · 火灾' })).toBeInTheDocument();
  expect(screen.getByText(/录入的人不能决定同一件/)).toBeInTheDocument();
});

test('a step is taken with the version that was looked at; the lane that is proposed stands there to be confirmed', async () => {
  await openCase();
  await press('受理');
  expect(screen.getByRole('radio', { name: /急难型/ })).toBeChecked();
  server.serves(MOVES, ok({ caseId: CASE_ID, state: 'accepted', stateText: '已受理', version: 2, dueAt: null }));
  await press('受理');
  expect(sentTo(MOVES)).toEqual([
    { version: 1, move: { action: 'accept', input: { lane: 'EMERGENCY', promised: null } } },
  ]);
  expect(screen.getByText('受理：已记下，现在是“已受理”')).toBeInTheDocument();
  expect(sentTo(LOOKS)).toHaveLength(2);
});

test('somebody was faster: the present state is said, and what was typed stays and can be copied', async () => {
  await openCase();
  await press('请补正');
  fireEvent.change(screen.getByLabelText('还缺什么'), { target: { value: '住院小结' } });
  server.serves(MOVES, refused('state_changed', { status: 409, data: { stateText: '已受理', version: 2 } }));
  await press('请补正');
  expect(screen.getByText(/现在是“已受理”/)).toBeInTheDocument();
  expect(screen.getByLabelText('还缺什么')).toHaveValue('住院小结');
  server.serves(LOOKS, ok({ ...reliefFile, version: 2, state: 'accepted', stateText: '已受理', actions: [] }));
  await press('看最新的情况');
  expect(screen.getByText('这一步现在不能办了')).toBeInTheDocument();
  expect(screen.getByText('住院小结')).toBeInTheDocument();
});

test('a search goes in the body, and its result takes the place of the pile', async () => {
  await open();
  fireEvent.change(screen.getByLabelText('编号或完整姓名'), { target: { value: '黄小小' } });
  server.serves('POST /staff/relief/searches', ok({ items: [other], nextCursor: null }));
  await press('查');
  expect(sentTo('POST /staff/relief/searches')).toEqual([{ text: '黄小小', limit: 20 }]);
  expect(screen.queryByRole('button', { name: /罗\*英/ })).toBeNull();
  await press(/不看“黄小小”/);
  expect(screen.getByRole('button', { name: /罗\*英/ })).toBeInTheDocument();
});

test('lane and state narrow the list and stand in the address; a reload shows the same, a search is never there', async () => {
  const narrowed = 'GET /staff/relief?limit=20&pile=all&lane=FAST&state=review';
  await open([other], { pile: 'all', lane: 'FAST', state: 'review', officeId: 'nowhere' }, narrowed);
  expect(screen.getByRole('button', { name: /黄\*/ })).toBeInTheDocument();
  await press('筛选：小额快救、审核中');
  expect(screen.getByRole('radio', { name: '审核中' })).toBeChecked();
  expect(screen.queryByRole('radio', { name: '已办结' })).toBeNull();
  server.serves('GET /staff/relief?limit=20&pile=all&lane=FAST&state=deciding', ok({ items: [], nextCursor: null }));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '确认中' })));
  expect(window.location.search).toBe('?pile=all&lane=FAST&state=deciding');
  server.serves('POST /staff/relief/searches', ok({ items: [other], nextCursor: null }));
  fireEvent.change(screen.getByLabelText('编号或完整姓名'), { target: { value: '黄小小' } });
  await press('查');
  expect(decodeURIComponent(window.location.href)).not.toContain('黄小小');
  server.serves('GET /staff/relief?limit=20&pile=all', ok({ items: [reliefItem], nextCursor: null }));
  await press(/不看“黄小小”/);
  await press('都不筛');
  expect(window.location.search).toBe('?pile=all');
});

test('Enter opens and leads into the case, Escape back to its line, and on a phone the way back does too', async () => {
  await openCase();
  expect(screen.getByRole('heading', { name: '罗*英 · 火灾' })).toHaveFocus();
  const line = () => screen.getByRole('button', { name: /罗\*英/ });
  key('Escape', screen.getByRole('heading', { name: '罗*英 · 火灾' }));
  expect(line()).toHaveFocus();
  await press('返回列表');
  expect(line()).toHaveFocus();
});

const SUPERVISOR = {
  staffId: CASE_ID,
  login: 'supervisor',
  name: '陈主任',
  roles: [{ role: 'street_supervisor', officeId: null, officeName: null }],
  endsAt: '2026-11-24T10:00:00.000Z',
};

test('a supervisor is told at the head of the list what is overdue: in whose hands, since when; and opens it there', async () => {
  useStaff.setState({ me: SUPERVISOR as never });
  const held = { part: '街道救助窗口', by: '张三', since: '2026-11-20T02:30:00.000Z' };
  const late = { ...reliefItem, left: -2, urgency: 'overdue', held, toldAt: '2026-11-24T09:01:00.000Z' };
  const decided = {
    ...late,
    ...{ caseId: other.caseId, name: '黄*', stateText: '确认中' },
    held: { part: '街道负责人', by: null, since: '2026-11-21T02:30:00.000Z' },
  };
  server.serves('GET /staff/relief/overdue', ok({ items: [late, decided], count: 2 }));
  await open();
  const told = screen.getByRole('region', { name: '超期督办' });
  expect(screen.getByText('2 件超期，报给您督办')).toBeInTheDocument();
  expect(told).toHaveTextContent(
    /11月20日 周五 上午 10:30起在街道救助窗口 张三手里；11月24日 周二 下午 5:01报给您已超期 2 天/,
  );
  expect(told).toHaveTextContent(/确认中，11月21日.*起在街道负责人手里/);
  await act(async () => fireEvent.click(within(told).getByRole('button', { name: /^罗\*英 · 火灾/ })));
  expect(screen.getByRole('heading', { name: '看办件是为了什么？' })).toHaveFocus();
});

test('an officer is told nothing of the sort', async () => {
  const roles = [{ role: 'street_officer', officeId: null, officeName: null }];
  useStaff.setState({ me: { ...SUPERVISOR, roles } as never });
  await open();
  expect(server.paths()).not.toContain('GET /staff/relief/overdue');
});
