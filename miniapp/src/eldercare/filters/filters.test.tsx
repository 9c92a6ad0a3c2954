import { act, fireEvent, render, screen } from '@testing-library/react';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { filtersIn, queryOf, useWanted, want } from '../wanted';
import Filters from '.';

beforeEach(() => {
  useWanted.setState(useWanted.getInitialState(), true);
  openAt('eldercare/filters/index', {}, ['eldercare/find/index']);
});
const show = () => act(async () => void render(<Filters />));
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => act(async () => fireEvent.click(screen.getByRole('radio', { name })));
const tick = (name: string) => act(async () => fireEvent.click(screen.getByRole('checkbox', { name })));
const type = (label: RegExp, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));

test('every filter and order reaches the question, and only once they are taken', async () => {
  await show();
  await type(/^名称、街道或社区/, ' 青松 颐养 ');
  await choose('30 分钟内');
  await choose('空床最多');
  await choose('重度失能');
  await tick('现在有空床');
  await tick('无障碍');
  await type(/^最便宜的不超过多少元/, '3000');
  await choose('四星以上');
  await choose('公建民营');
  expect(filtersIn(useWanted.getState())).toBe(0);
  await press('看结果');
  expect(asked).toMatchObject([{ name: 'navigateBack' }]);
  expect(filtersIn(useWanted.getState())).toBe(7);
  want({ from: { kind: 'point', lng: 114.2, lat: 30.6, name: '这里' } });
  expect(queryOf(useWanted.getState())).toEqual({
    ...{ lng: 114.2, lat: 30.6, within: '30', sort: 'beds', q: '青松 颐养', level: 3, freeBeds: 'true' },
    ...{ priceMost: 3000, star: 4, ownership: 'public_private', barrierFree: 'true', limit: 20 },
  });
});

test('a price in words is refused in words, and nothing is lost', async () => {
  await show();
  await choose('五星');
  await type(/^最便宜的不超过多少元/, '三千');
  await press('看结果');
  expect(screen.getAllByText('价格填整数，单位是元').length).toBeGreaterThan(0);
  expect(screen.getByRole('radio', { name: '五星' })).toBeChecked();
  expect(asked).toEqual([]);
});

test('all filters go at once; how far and in which order stay', async () => {
  want({ star: 5, q: '青松', priceMost: 100, within: '30', sort: 'star' });
  await show();
  await press('全部清掉');
  await press('看结果');
  expect(filtersIn(useWanted.getState())).toBe(0);
  expect(useWanted.getState()).toMatchObject({ within: '30', sort: 'star' });
});
