import { act, fireEvent, render, screen } from '@testing-library/react';
import { CASE_ID, reliefFile, reliefItem } from '../../../test-stand-ins/relief';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
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

async function open(items: readonly object[] = [reliefItem, other]): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves('GET /staff/relief/counts', ok({ counts }));
  server.serves(LIST, ok({ items, nextCursor: null }));
  server.serves(LOOKS, ok(reliefFile));
  openAt('casework/list/index');
  await act(async () => void render(<WorkList />));
}

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
