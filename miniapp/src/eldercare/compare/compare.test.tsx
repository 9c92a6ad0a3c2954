import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { PLACE } from '../../../test-stand-ins/place';
import { ok, playServer } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { useCompared } from '../compared';
import Compare from '.';

const IDS = [1, 2, 3].map((n) => `0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f7${n}`);
const server = playServer();

beforeEach(() => {
  useCompared.setState({ ids: [] });
  choosePreferences({ elder: false, contrast: false });
});

async function show(ids: readonly string[]): Promise<void> {
  ids.forEach((placeId, at) => {
    const place = { ...PLACE, placeId, name: `第 ${at + 1} 家`, star: at + 2, freeBeds: at };
    server.serves(`GET /places/${placeId}`, ok(place));
  });
  openAt('eldercare/compare/index', { ids: ids.join(',') });
  await act(async () => void render(<Compare />));
}

test('three places are three columns of a table, each row with its header', async () => {
  await show(IDS);
  const table = screen.getByRole('table', { name: '放在一起看' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['名称', '第 1 家', '第 2 家', '第 3 家']);
  const stars = within(table).getByRole('row', { name: /^星级/ });
  expect(within(stars).getByRole('rowheader')).toHaveTextContent('星级');
  expect(
    within(stars)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['二星', '三星', '四星']);
});

test('in large letters one thing after another, each with the name of its place', async () => {
  act(() => {
    choosePreferences({ elder: true });
  });
  await show(IDS.slice(0, 2));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('heading', { name: '星级' })).toBeInTheDocument();
  expect(screen.getAllByText('第 2 家').length).toBeGreaterThan(1);
});

test('nothing to compare leads to the finder; all are taken out at once', async () => {
  await show([]);
  expect(screen.getByRole('link', { name: '去找养老' })).toHaveAttribute('href', '/eldercare/find');
});

test('who has seen enough empties the comparison', async () => {
  useCompared.setState({ ids: IDS });
  await show(IDS);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '全部拿出来' })));
  expect(useCompared.getState().ids).toEqual([]);
});
