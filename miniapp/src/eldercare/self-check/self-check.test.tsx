import { ALL_ITEMS } from '@jianghan/shared/eldercare/self-check-items';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { playServer } from '../../../test-stand-ins/server';
import Taro, { openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { forgetChecked, keptResult } from '../../self-check-memory';
import SelfCheck from '.';

const server = playServer();

beforeEach(() => {
  forgetChecked();
  openAt('eldercare/self-check/index');
  choosePreferences({ elder: false, contrast: false });
});

const show = () => act(async () => render(<SelfCheck />));
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const asks = (name: string) => expect(screen.getByRole('heading', { level: 1, name })).toBeInTheDocument();

/** Takes the answer at this place of each of the next items, best first. */
async function answer(count: number, place = 0) {
  for (let done = 0; done < count; done += 1) {
    const radios = screen.getAllByRole('radio');
    await act(async () => fireEvent.click(radios[Math.min(place, radios.length - 1)] as HTMLElement));
    await press('下一题');
  }
}

/** Everything on this phone that outlasts a page. */
function whatIsKept(): unknown {
  const { keys } = Taro.getStorageInfoSync();
  const browser = [{ ...localStorage }, { ...sessionStorage }, document.cookie, window.location.href];
  return [keys.map((key) => [key, Taro.getStorageSync(key)]), browser];
}

test('twenty-six questions, one on a screen, then three more things, then the level', async () => {
  await show();
  await press('开始，第 1 题');
  expect(screen.getByText('第 1 题，一共 26 题 · 照顾自己')).toBeInTheDocument();
  await answer(26);
  asks('有下面的情况吗？');
  await press('看结果');
  asks('能力完好');
  expect(screen.getByText(/26 项一共 90 分/)).toBeInTheDocument();
  expect(screen.getByText(/不作为补贴、入住或护理等级的依据/)).toBeInTheDocument();
});

test('no answer is sent and none is kept', async () => {
  await show();
  const before = JSON.stringify(whatIsKept());
  await press('开始，第 1 题');
  await answer(26, 2);
  await press('看结果');
  expect(server.sent).toEqual([]);
  expect(JSON.stringify(whatIsKept())).toBe(before);
});

test('whoever pauses comes back to the same question with every answer', async () => {
  const { unmount } = await show();
  await press('开始，第 1 题');
  await answer(4, 1);
  asks(ALL_ITEMS[4]?.ask ?? '');
  unmount();
  await show();
  asks(ALL_ITEMS[4]?.ask ?? '');
  await press('上一题');
  expect(screen.getByRole('radio', { name: '要有人在旁边提醒' })).toBeChecked();
});

test('a question wants its answer, and says so above and at its place', async () => {
  await show();
  await press('开始，第 1 题');
  await press('下一题');
  expect(screen.getByRole('alert')).toHaveTextContent('请选一项');
  asks(ALL_ITEMS[0]?.ask ?? '');
});

test('a diagnosis and dangerous events move the level once, and the page says why', async () => {
  await show();
  await press('开始，第 1 题');
  await answer(26, 1);
  await act(async () => fireEvent.click(screen.getByRole('checkbox', { name: /确诊过痴呆/ })));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '两次或更多' })));
  await press('看结果');
  asks('重度失能');
  expect(screen.getByText(/两样一起只往重算一级/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '看附近合适的地方' })).toHaveAttribute('href', '/eldercare/find?level=3');
  expect(screen.getByText('看看能不能领养老服务消费补贴')).toBeInTheDocument();
});

test('the result is there for a question to the adviser, and gone after 清掉', async () => {
  await show();
  expect(keptResult()).toBeNull();
  await press('开始，第 1 题');
  await answer(26);
  await press('看结果');
  expect(keptResult()).toMatchObject({ score: 90, level: 0 });
  await press('清掉，重新答一遍');
  expect(keptResult()).toBeNull();
  expect(screen.getByRole('button', { name: '开始，第 1 题' })).toBeInTheDocument();
});
