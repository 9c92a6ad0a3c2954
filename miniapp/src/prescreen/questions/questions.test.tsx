import { figureOn } from '@jianghan/shared/parameters/figures';
import { STANDARD_NAMES } from '@jianghan/shared/prescreen/standards';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import Taro, { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import Questions from '.';

const server = playServer();
const ON = '2026-11-24';
const STANDARDS = ok({ asOf: ON, items: STANDARD_NAMES.map((name) => figureOn(name, ON, [])) });

beforeEach(() => {
  openAt('prescreen/questions/index');
  choosePreferences({ elder: false, contrast: false });
  server.serves('GET /prescreen/standards', STANDARDS);
});

const show = () => act(async () => render(<Questions />));
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => act(async () => fireEvent.click(screen.getByRole('radio', { name })));
const tick = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('checkbox', { name })));
const asks = (name: string) => expect(screen.getByRole('heading', { level: 1, name })).toBeInTheDocument();

async function answer(give: () => Promise<unknown>, then: string | RegExp = '下一题') {
  await give();
  await press(then);
}

/** A family of three below 低保, somebody old who needs care. */
async function answerAll() {
  await answer(() => choose('人和户口都在江汉区'));
  await answer(() => tick('生病、住院'));
  await answer(() => choose('3 人'));
  await answer(() => choose('不到 2,820 元'));
  await answer(() => choose('1 万元起，不到 3 万元'));
  await answer(async () => {
    await tick('80–89 岁');
    await tick('吃饭、穿衣要人照顾的人');
  });
  await answer(() => choose('都没有'), '看结果');
}

/** Everything on this phone that outlasts a page. */
function whatIsKept(): unknown {
  const { keys } = Taro.getStorageInfoSync();
  const browser = [{ ...localStorage }, { ...sessionStorage }, document.cookie, window.location.href];
  return [keys.map((key) => [key, Taro.getStorageSync(key)]), browser];
}

test('no answer is sent and none is kept, from the first question to the last reason', async () => {
  await show();
  const before = JSON.stringify(whatIsKept());
  await answerAll();
  for (const why of screen.getAllByRole('button', { name: /^为什么/ })) await act(async () => fireEvent.click(why));
  expect(server.sent.map(({ method, url, body }) => [method, url.replace(/^.*\/api/, '/api'), body])).toEqual([
    ['GET', '/api/v1/prescreen/standards', undefined],
  ]);
  expect(JSON.stringify(whatIsKept())).toBe(before);
  expect(asked.filter(({ name }) => name !== 'setNavigationBarTitle')).toEqual([]);
});

test('seven questions, one on a screen, and the list is the eighth screen', async () => {
  await show();
  asks('您人和户口在哪里？');
  expect(screen.getByText('第 1 题，一共 7 题')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '上一题' })).toBeNull();
  await answerAll();
  asks('5 项可能符合');
});

test('a question wants its answer, and says so above and at its place', async () => {
  await show();
  await press('下一题');
  expect(screen.getByRole('alert')).toHaveTextContent('请选一项');
  asks('您人和户口在哪里？');
  await choose('人和户口都在江汉区');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the moment somebody says there is danger, the numbers stand there, and they stay beside the list', async () => {
  await show();
  await answer(() => choose('人和户口都不在江汉区'));
  expect(screen.queryByText(/有危险？先打电话/)).toBeNull();
  await tick(/现在有人有危险/);
  expect(screen.getByRole('alert')).toHaveTextContent('有危险？先打电话');
  const calls = ['110 报警', '120 急救', '119 火警'].map((name) => screen.getByRole('link', { name }));
  expect(calls.map((call) => call.getAttribute('href'))).toEqual(['tel:110', 'tel:120', 'tel:119']);
  expect(screen.getByRole('link', { name: '不答题，先求助' })).toHaveAttribute('href', '/relief/start');
  await press('看结果');
  expect(screen.getByRole('link', { name: '110 报警' })).toBeInTheDocument();
});

test('that nothing happened stands alone', async () => {
  await show();
  await answer(() => choose('人和户口都在江汉区'));
  await tick('生病、住院');
  await tick('没出事，先看看');
  expect(screen.getByRole('checkbox', { name: '生病、住院' })).not.toBeChecked();
  await tick('亲人去世');
  expect(screen.getByRole('checkbox', { name: '没出事，先看看' })).not.toBeChecked();
});

test('who has no home is not questioned: one answer, then where help is', async () => {
  await show();
  await choose('没有固定的住处');
  expect(screen.getByText('第 1 题，一共 1 题')).toBeInTheDocument();
  await press('看结果');
  expect(screen.getByText('您现在所在的街道，或救助管理站；不用填表，说一声就行')).toBeInTheDocument();
});

test('going back keeps the answers; with other people the income is asked anew', async () => {
  await show();
  await answer(() => choose('人和户口都在江汉区'));
  await answer(() => tick('生病、住院'));
  await answer(() => choose('3 人'));
  await answer(() => choose('不到 2,820 元'));
  await press('上一题');
  expect(screen.getByRole('radio', { name: '不到 2,820 元' })).toBeChecked();
  await press('上一题');
  await answer(() => choose('1 人'));
  expect(screen.getByRole('radio', { name: '不到 940 元' })).not.toBeChecked();
  await press('下一题');
  expect(screen.getByRole('alert')).toHaveTextContent('请选一项');
});

test('「为什么?」 names the answer, the figure, its year and where it comes from', async () => {
  await show();
  await answerAll();
  const title = screen.getByRole('heading', { name: '最低生活保障（低保）' });
  const block = title.closest('.block') as HTMLElement;
  expect(block).toHaveTextContent('按收入和低保标准 940 元/月（2023 年标准）的差额发，或分档发');
  expect(block).toHaveTextContent('《社会救助法》第十八条、第三十七条，2026 年');
  expect(block).toHaveTextContent('以受理机关答复为准');
  const why = within(block).getByRole('button', { name: '为什么？最低生活保障（低保）' });
  expect(why).toHaveAttribute('aria-expanded', 'false');
  await act(async () => fireEvent.click(why));
  expect(why).toHaveAttribute('aria-expanded', 'true');
  expect(block).toHaveTextContent('您答：一起生活的有 3 人，每月收入：不到 2,820 元');
  expect(block).toHaveTextContent('城市低保标准 940 元/月（2023 年标准）。来源：武汉市 2023 年社会救助标准的报道');
});

test('what may not fit is there for who wants it, and applying is open in any case', async () => {
  await show();
  await answerAll();
  expect(screen.queryByRole('heading', { name: '孤儿基本生活费' })).toBeNull();
  const unlikely = screen.getByRole('heading', { name: '可能不符合' }).closest('.heading') as HTMLElement;
  await act(async () => fireEvent.click(unlikely.nextElementSibling as HTMLElement));
  expect(screen.getByRole('heading', { name: '孤儿基本生活费' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '仍要申请' })).toHaveAttribute('href', '/relief/start');
  expect(document.body).not.toHaveTextContent(/不予|拒绝/);
});

test('answering again begins with nothing', async () => {
  await show();
  await answerAll();
  await press('重新答一遍');
  asks('您人和户口在哪里？');
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
});

test('without the standards it says so, and whom to call', async () => {
  server.serves('GET /prescreen/standards', refused('broken', { status: 500 }));
  await show();
  expect(screen.getByText('我们这边出错了')).toBeInTheDocument();
  server.serves('GET /prescreen/standards', STANDARDS);
  await press(/再试|重试/);
  asks('您人和户口在哪里？');
});
