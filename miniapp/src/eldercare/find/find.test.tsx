import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import type { PlaceItem } from '@jianghan/shared/eldercare/schemas';
import { STREETS } from '@jianghan/shared/relief/streets';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { found as aroundWansong, ITEM } from '../../../test-stand-ins/found';
import { ok, playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { choosePreferences } from '../../preferences';
import { useWanted, want } from '../wanted';
import Find from '.';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const LONG = '青松颐养护理与康复一体化社区嵌入式养老服务中心（示例）';

const item = { ...ITEM, name: LONG, needs: ['stay'], medical: 'none' } satisfies PlaceItem;
const found = (given: Partial<FoundPlaces> = {}) => aroundWansong({ items: [item], ...given });

const server = playServer();
const WANSONG = STREETS[6]?.officeId ?? '';
const STREET = { kind: 'street', street: WANSONG, name: '万松街道' } as const;

beforeEach(() => {
  server.serves('GET /communities', ok({ items: [], source: '示例', mapKey: null }));
  useWanted.setState(useWanted.getInitialState(), true);
  openAt('eldercare/find/index');
  choosePreferences({ elder: false, contrast: false });
});

async function show(reply: FoundPlaces, given: Parameters<typeof want>[0] = { from: STREET }): Promise<void> {
  want(given);
  server.answers(ok(reply));
  await act(async () => void render(<Find />));
}
const press = (name: string | RegExp, reply?: FoundPlaces) => {
  if (reply) server.answers(ok(reply));
  return act(async () => fireEvent.click(screen.getByRole('button', { name })));
};
/** What was asked of the finder last; the map asks for its key beside it. */
const query = () =>
  new URL(server.sent.filter(({ url }) => /\/places/.test(url)).at(-1)?.url ?? '', 'http://here').searchParams;

test('a place says its minutes, whom it takes, its beds with their date, and what it costs', async () => {
  await show(found());
  expect(screen.getByRole('heading', { name: '15 分钟内有 1 处' })).toBeInTheDocument();
  expect(screen.getByText(LONG)).toBeInTheDocument();
  expect(screen.getByText('7 分钟')).toBeInTheDocument();
  expect(screen.getByText('三星 · 收轻度到重度失能')).toBeInTheDocument();
  expect(screen.getByText(/^空床 4 张，.+更新$/)).toBeInTheDocument();
  expect(screen.getByText('¥2,600 – 4,200 / 月')).toBeInTheDocument();
});

test('beds said more than thirty days ago are no number', async () => {
  await show(found({ items: [{ ...item, bedsUpdatedAt: ago(31) }] }));
  expect(screen.getByText(/^请电话确认，/)).toBeInTheDocument();
  expect(screen.queryByText(/空床 4 张/)).toBeNull();
});

test('without beds and prices a place says neither, and still what it has', async () => {
  const bare = { freeBeds: null, bedsUpdatedAt: null, priceLeastFen: null, priceMostFen: null, priceUnit: null };
  await show(found({ items: [{ ...item, ...bare, levels: [], star: 0, needs: ['meals', 'activity'] }] }));
  expect(screen.getByText('吃饭 · 活动')).toBeInTheDocument();
  expect(screen.queryByText(/空床|电话确认|¥/)).toBeNull();
});

test('a need is one tap with its count, and asks anew', async () => {
  await show(found());
  await press('住 1', found());
  expect(query().get('needs')).toBe('stay');
  expect(screen.getByRole('button', { name: '住 1' })).toBeInTheDocument();
});

test('what the circle lacks is said with the nearest and its minutes', async () => {
  const nearest = { placeId: ID, name: LONG, street: '唐家墩街道', minutes: 26, metres: 1730 };
  await show(
    found({
      missing: [
        { need: 'dementia', nearest },
        { need: 'rehab', nearest: null },
      ],
    }),
  );
  expect(screen.getByText('这里 15 分钟内还没有：认知症照护、康复')).toBeInTheDocument();
  expect(screen.getByText('认知症照护：最近的在唐家墩街道，走路约 26 分钟。')).toBeInTheDocument();
  expect(screen.getByText(/康复：全区还没有/)).toBeInTheDocument();
});

test('an empty circle is widened to half an hour or without end, each in one tap', async () => {
  const none = found({ items: [], total: 0 });
  await show(none);
  expect(screen.getByText('不限远近看看')).toBeInTheDocument();
  await press('放宽到 30 分钟看看', none);
  expect(query().get('within')).toBe('30');
  await press('不限远近看看', found());
  expect(query().get('within')).toBe('all');
  expect(screen.getByText(LONG)).toBeInTheDocument();
});

test('filters that leave nothing are dropped in one tap, place and need stay', async () => {
  await show(found({ items: [], total: 0 }), { from: STREET, need: 'stay', star: 5, q: '没有' });
  await press('去掉筛选看看', found());
  expect(query().get('street')).toBe(WANSONG);
  expect(query().get('needs')).toBe('stay');
  expect(query().has('star')).toBe(false);
});

test('without a place the list knows no minutes, and every place of the district is in it', async () => {
  await show(found({ from: null, items: [{ ...item, minutes: null, metres: null }] }), { from: null });
  expect(query().get('within')).toBe('all');
  expect(screen.queryByText(/^\d+ 分钟$/)).toBeNull();
});

test('in large letters the need is asked first, alone, and must be chosen', async () => {
  act(() => {
    choosePreferences({ elder: true });
  });
  await act(async () => void render(<Find />));
  expect(server.sent).toEqual([]);
  await press('下一题');
  expect(screen.getAllByText('请选一种').length).toBeGreaterThan(0);
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /吃饭/ })));
  await press('下一题');
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/eldercare/where/index' } }]);
  expect(useWanted.getState().need).toBe('meals');
});

test('a list that does not come can be asked for again', async () => {
  want({ from: STREET });
  server.answers({ status: 500, body: { code: 'broken' } });
  await act(async () => void render(<Find />));
  await press('再试一次', found());
  expect(screen.getByText(LONG)).toBeInTheDocument();
});
