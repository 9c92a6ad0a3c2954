import { act, fireEvent, render, screen } from '@testing-library/react';
import { CARE_ID, careFile, careItem, orderFile, orderVisit } from '../../../test-stand-ins/care';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import WorkList from '.';

const server = playServer();
const other = { ...careItem, caseId: CARE_ID.replace('0192', '0193'), name: '黄*', kind: 'visit' };
const LIST = 'GET /staff/care?limit=20&pile=open';
const LOOKS = `POST /staff/care/${CARE_ID}/looks`;
const MOVES = `POST /staff/care/${CARE_ID}/moves`;
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const key = (name: string, at: Element = document.body) => act(() => void fireEvent.keyDown(at, { key: name }));
const sentTo = (path: string) => server.bodies().filter((_, n) => server.paths()[n] === path);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function open(file: object = careFile): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(LIST, ok({ items: [careItem, other], nextCursor: null }));
  server.serves(LOOKS, ok(file));
  openAt('caredesk/list/index', {});
  await act(async () => void render(<WorkList />));
}

async function openCase(file: object = careFile): Promise<void> {
  await open(file);
  await press(/周\*宁/);
  fireEvent.click(screen.getByRole('radio', { name: '办理这一件' }));
  await press('打开');
}

test('pile and kind narrow the list and stand in the address', async () => {
  await open();
  server.serves('GET /staff/care?limit=20&pile=today', ok({ items: [], nextCursor: null }));
  await press('今天');
  expect(screen.getByText('今天里没有了')).toBeInTheDocument();
  server.serves('GET /staff/care?limit=20&pile=today&kind=visit', ok({ items: [other], nextCursor: null }));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '预约参观' })));
  expect(screen.getByRole('button', { name: /黄\*/ })).toBeInTheDocument();
  expect(window.location.search).toBe('?pile=today&kind=visit');
});

test('a list that did not come says so and is asked for again', async () => {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves(LIST, refused('broken', { status: 500 }));
  await act(async () => void render(<WorkList />));
  server.serves(LIST, ok({ items: [careItem], nextCursor: null }));
  await press(/再试|重试/);
  expect(screen.getByRole('button', { name: /周\*宁/ })).toBeInTheDocument();
});

test('J and K go through the list without opening anything', async () => {
  await open();
  key('j');
  expect(screen.getByRole('button', { name: /周\*宁/ })).toHaveFocus();
  key('ArrowDown', screen.getByRole('button', { name: /周\*宁/ }));
  expect(screen.getByRole('button', { name: /黄\*/ })).toHaveFocus();
  key('K');
  expect(screen.getByRole('button', { name: /周\*宁/ })).toHaveFocus();
  expect(sentTo(LOOKS)).toEqual([]);
});

test('nothing is opened before it is said what for; then whom to ring and the place in the queue stand there', async () => {
  await open();
  await press(/周\*宁/);
  await press('打开');
  expect(screen.getByText('请选用途')).toBeInTheDocument();
  expect(sentTo(LOOKS)).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '办理这一件' }));
  await press('打开');
  expect(sentTo(LOOKS)).toEqual([{ purpose: 'handle' }]);
  expect(screen.getByRole('link', { name: /打电话 13800005678/ })).toBeInTheDocument();
  expect(screen.getByText('轮到了，前面没有人')).toBeInTheDocument();
});

test('a step is taken with the version that was looked at and with what it asks for', async () => {
  await openCase();
  await press('已联系，约评估');
  type('约好的时间地点', '周五上午到院');
  const moved = {
    caseId: CARE_ID,
    kind: 'intention',
    state: 'assessing',
    stateText: '等评估',
    version: 2,
    dueAt: null,
  };
  server.serves(MOVES, ok(moved));
  await press('已联系，约评估');
  const move = { kind: 'intention', action: 'assess', input: { note: '周五上午到院' } };
  expect(sentTo(MOVES)).toEqual([{ version: 1, move }]);
  expect(screen.getByText('已联系，约评估：已记下，现在是“等评估”')).toBeInTheDocument();
  expect(sentTo(LOOKS)).toHaveLength(2);
});

test('what a step asks for and is not there is said beside its field, and nothing is sent', async () => {
  await openCase({ ...careFile, actions: [{ action: 'queue', button: '评估完成，排队' }] });
  await press('评估完成，排队');
  await press('评估完成，排队');
  expect(screen.getAllByText('请选轮候类别').length).toBeGreaterThan(0);
  expect(sentTo(MOVES)).toEqual([]);
});

test('somebody was faster: the present state is said, and what was typed stays and can be copied', async () => {
  await openCase();
  await press('收不了');
  type('原因', '没有失智床位');
  server.serves(MOVES, refused('state_changed', { status: 409, data: { stateText: '等评估', version: 2 } }));
  await press('收不了');
  expect(screen.getByText(/现在是“等评估”/)).toBeInTheDocument();
  expect(screen.getByLabelText('原因')).toHaveValue('没有失智床位');
  server.serves(LOOKS, ok({ ...careFile, version: 2, state: 'assessing', stateText: '等评估', actions: [] }));
  await press('看最新的情况');
  expect(screen.getByText('这一步现在不能办了')).toBeInTheDocument();
  expect(screen.getByText('没有失智床位')).toBeInTheDocument();
});

test('one visit of an order is moved from the file, with its own version', async () => {
  const VISIT = `POST /staff/care/${CARE_ID}/visits/${orderVisit.visitId}/moves`;
  await openCase(orderFile);
  server.serves(VISIT, ok({ ...orderVisit, state: 'on_the_way', stateText: '在路上', version: 2, actions: [] }));
  await press(/^出发/);
  expect(sentTo(VISIT)).toEqual([{ version: 1, move: { action: 'set_out', input: {} } }]);
  expect(screen.getByText(/出发，已记下/)).toBeInTheDocument();
});

test('a self-check stands in the file only where the family handed it over', async () => {
  const advice = {
    kind: 'advice',
    place: null,
    street: '唐家墩街道',
    talk: [{ at: careItem.openedAt, by: 'family', text: '谁能上门' }],
    ability: null,
  };
  await openCase({ ...careFile, kind: 'advice', matter: advice, actions: [] });
  expect(screen.getByText('谁能上门')).toBeInTheDocument();
  expect(screen.queryByText('家属交来的自测')).toBeNull();
});

test('Escape leads back to the line, and on a phone the way back does too', async () => {
  await openCase();
  const heading = screen.getByRole('heading', { name: '周*宁 · 入住意向' });
  expect(heading).toHaveFocus();
  key('Escape', heading);
  expect(screen.getByRole('button', { name: /周\*宁/ })).toHaveFocus();
  await press('返回列表');
  expect(screen.getByRole('button', { name: /周\*宁/ })).toHaveFocus();
});
