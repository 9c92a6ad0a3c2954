import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { PLACE } from '../../../test-stand-ins/place';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { compareAlso, useCompared } from '../compared';
import { useWanted, want } from '../wanted';
import Place from '.';

const server = playServer();
const DAY_MS = 86_400_000;

beforeEach(() => {
  useCompared.setState({ ids: [] });
  useWanted.setState(useWanted.getInitialState(), true);
  openAt('eldercare/place/index', { placeId: PLACE.placeId });
});

async function show(given: Partial<PlacePage> = {}): Promise<void> {
  server.answers(ok({ ...PLACE, ...given }));
  await act(async () => void render(<Place />));
}
const press = (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

test('a place says what it is, its beds with their date, whom it takes, each price, and the way', async () => {
  await show();
  expect(screen.getByRole('heading', { level: 1, name: PLACE.name })).toBeInTheDocument();
  expect(screen.getByText('社区嵌入式养老机构 · 公建民营 · 万松街道')).toBeInTheDocument();
  expect(screen.getByText('三星级 · 证书到 2028年5月')).toBeInTheDocument();
  expect(screen.getByText('共 48 张，其中护理型 32 张')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['能力完好不收', '轻度收', '中度收', '重度收', '完全失能不收']),
  );
  expect(screen.getByText('¥2,000 / 月')).toBeInTheDocument();
  expect(screen.getByText('¥2,600 – 4,200 / 月')).toBeInTheDocument();
  expect(screen.getByText('示例路 18 号')).toBeInTheDocument();
  expect(screen.queryByText(/走约/)).toBeNull();
});

test('a visit, an intention, a service at home, an adviser, a call and a report are each one press away', async () => {
  await show({ takes: ['visit', 'intention', 'home_service'] });
  expect(hrefs()).toEqual(
    expect.arrayContaining([
      `tel:${PLACE.phone}`,
      `/care/visit?placeId=${PLACE.placeId}`,
      `/care/intention?placeId=${PLACE.placeId}`,
      `/care/order?placeId=${PLACE.placeId}`,
      '/care/ask',
      `/eldercare/report?placeId=${PLACE.placeId}`,
    ]),
  );
});

test('who takes nothing through this service offers a call, and no door that is shut', async () => {
  await show({ takes: [] });
  expect(hrefs().filter((href) => /care\/(visit|intention|order)/.test(href ?? ''))).toEqual([]);
  expect(hrefs()).toContain(`tel:${PLACE.phone}`);
});

test('old beds are no number, and without prices one asks', async () => {
  const bedsUpdatedAt = new Date(Date.now() - 31 * DAY_MS).toISOString();
  await show({ bedsUpdatedAt, prices: [], priceLeastFen: null, priceMostFen: null, priceUnit: null });
  expect(screen.getByText(/^请电话确认，/)).toBeInTheDocument();
  expect(screen.queryByText('张空床', { exact: false })).toBeNull();
  expect(screen.getByText('请电话问')).toBeInTheDocument();
});

test('a point without beds says nothing of beds', async () => {
  const none = { bedsTotal: null, bedsNursing: null, freeBeds: null, bedsUpdatedAt: null };
  await show({ ...none, type: 'meal', needs: ['meals'], levels: [], star: 0 });
  expect(screen.queryByText(/空床|共 .* 张/)).toBeNull();
  expect(screen.getByText('吃饭')).toBeInTheDocument();
});

test('who came from the list reads how far it is, and after a link from elsewhere nobody guesses', async () => {
  act(() => want({ from: { kind: 'street', street: PLACE.placeId, name: '万松街道' } }));
  openAt('eldercare/place/index', { placeId: PLACE.placeId, minutes: '7', metres: '460' });
  await show();
  expect(screen.getByText('从万松街道走约 7 分钟，460 米')).toBeInTheDocument();
});

test('three are compared and no fourth', async () => {
  await show();
  await press(/^放进对比/);
  expect(useCompared.getState().ids).toEqual([PLACE.placeId]);
  await press(/^已放进对比/);
  expect(useCompared.getState().ids).toEqual([]);
  act(() => ['1', '2', '3'].forEach(compareAlso));
  await press(/^放进对比/);
  expect(useCompared.getState().ids).toEqual(['1', '2', '3']);
  expect(screen.getByText('已经有 3 家，先拿出一家')).toBeInTheDocument();
});

test('a place that is gone says so, with a way on', async () => {
  server.answers(refused('not_found', { status: 404 }));
  await act(async () => void render(<Place />));
  expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument();
});
