import type { CommunityCover, EldercareFigures } from '@jianghan/shared/eldercare/contract-figures';
import { CIRCLE_NEEDS } from '@jianghan/shared/eldercare/places';
import { STREETS } from '@jianghan/shared/relief/streets';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import { useStaff } from '../../staff-session';
import FiguresOfPlaces from '.';

const server = playServer();
const street = STREETS[6]?.officeId ?? '';
const FIGURES = 'GET /staff/eldercare/figures';
const COVERAGE = 'GET /staff/eldercare/coverage?limit=50';

const plan = { value: 65, unit: '%', year: '2021–2025', source: '“十四五”规划：到 2025 年不低于 65%' };
const figures: EldercareFigures = {
  asOf: '2026-12-01T02:20:00.000Z',
  name: '全区',
  communities: 2,
  sampleCommunities: 1,
  unsaid: 3,
  measures: [
    { measure: 'nursing_share', value: 52, goal: plan, was: { ...plan, value: 50, year: '2020' }, lacking: 213 },
    { measure: 'complexes', value: 12, goal: { ...plan, value: 12, unit: '处' }, was: null, lacking: 0 },
    { measure: 'beds_per_thousand', value: null, goal: null, was: null, lacking: null },
  ],
  elders: { value: null, unit: '人', year: null, source: '没有找到公布的人数' },
  needs: CIRCLE_NEEDS.map((need) => ({ need, covered: need === 'meals' ? 1 : 2, communities: 2 })),
  streets: [],
};

function community(id: string, name: string, lacks: boolean): CommunityCover {
  const nearest = { name: '幸福食堂', street: '北湖街道', minutes: lacks ? 18 : 4 };
  const needs = CIRCLE_NEEDS.map((need) => ({ need, count: lacks && need === 'meals' ? 0 : 2, nearest }));
  const missing: CommunityCover['missing'] = lacks ? ['meals'] : [];
  const lat = lacks ? 30.59 : 30.6;
  return { communityId: id, name, street, streetName: '万松街道', lng: 114.26, lat, isSample: false, needs, missing };
}
const LACKING = community('420103008-01', '青松社区', true);
const WHOLE = community('420103008-02', '云天社区', false);

const role = { role: 'district_officer', officeId: null, officeName: null } as const;
const me = { staffId: street, login: 'qu', name: '周', roles: [role], endsAt: figures.asOf, steppedUpUntil: null };

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function open(query: Record<string, string> = {}): Promise<void> {
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  useStaff.setState({ me });
  openAt('places/figures/index', query);
  await act(async () => void render(<FiguresOfPlaces />));
}

async function openReady(query: Record<string, string> = {}): Promise<void> {
  server.serves(FIGURES, ok(figures));
  server.serves(COVERAGE, ok({ items: [LACKING], nextCursor: '420103008-01' }));
  server.serves(`${COVERAGE}&cursor=420103008-01`, ok({ items: [WHOLE], nextCursor: null }));
  await open(query);
}

afterEach(() => useStaff.setState({ me: null }));

test('each figure stands beside the plan with its years, says in words what is lacking, and from where it comes', async () => {
  await openReady();
  const [nursing, complexes, elders] = within(screen.getByRole('list', { name: '现在和规划' })).getAllByRole(
    'listitem',
  );
  expect(nursing).toHaveTextContent('规划 65%（2021–2025 年）；2020 年 50%');
  expect(nursing).toHaveTextContent('还差 213 张护理型床位');
  expect(nursing).toHaveTextContent('来源：“十四五”规划：到 2025 年不低于 65%');
  expect(complexes).toHaveTextContent('达到');
  expect(elders).toHaveTextContent('没有公布的老年人数，不推算');
  expect(screen.getByText('3 家机构没有说明护理型床位，没有算进占比。')).toBeInTheDocument();
});

test('every page of communities is read, and what is missing is said plainly and stands in the table', async () => {
  await openReady();
  expect(screen.getByText('1 个社区没有吃饭：青松社区。')).toBeInTheDocument();
  const table = screen.getByRole('table', { name: '万松街道' });
  const rows = within(table).getAllByRole('row');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toHaveTextContent('青松社区');
  expect(within(rows[1] as HTMLElement).getAllByRole('cell')[1]).toHaveTextContent('没有18 分钟');
  expect(within(rows[2] as HTMLElement).getAllByRole('cell')[1]).toHaveTextContent('2 处4 分钟');
});

test('one need is looked at alone: only who lacks it is listed, and the shapes say who has it', async () => {
  await openReady();
  expect(screen.getByText('圆：都有')).toBeInTheDocument();
  await press('吃饭 缺 1');
  expect(screen.getByRole('button', { name: '吃饭 缺 1' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText(/^15 分钟内没有吃饭的社区：1 个；/)).toBeInTheDocument();
  expect(screen.queryByText('云天社区')).toBeNull();
  expect(screen.getByText('方块：没有吃饭')).toBeInTheDocument();
});

test('of many streets each says what it lacks, and is opened by itself or with all others', async () => {
  server.serves(FIGURES, ok(figures));
  const elsewhere = { ...WHOLE, communityId: '420103013-01', streetName: '汉兴街道' };
  server.serves(COVERAGE, ok({ items: [LACKING, elsewhere], nextCursor: null }));
  await open();
  expect(screen.queryByRole('table')).toBeNull();
  const street = screen.getByRole('button', { name: /万松街道.*1 个社区；没有吃饭的 1 个/ });
  expect(street).toHaveAttribute('aria-expanded', 'false');
  await press(/汉兴街道.*七项都有/);
  expect(screen.getAllByRole('table').map((table) => table.getAttribute('aria-label'))).toEqual(['汉兴街道']);
  await press('全部展开');
  expect(screen.getAllByRole('table')).toHaveLength(2);
  await press('全部收起');
  expect(screen.queryByRole('table')).toBeNull();
});

test('another street is another question; who works for one street is asked for none', async () => {
  await openReady();
  await press('看的是全区，换街道');
  server.serves(`${FIGURES}?street=${street}`, ok({ ...figures, name: '万松街道' }));
  server.serves(`${COVERAGE}&street=${street}`, ok({ items: [WHOLE], nextCursor: null }));
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '万松' })));
  expect(screen.getByRole('heading', { name: '万松街道，现在和规划' })).toBeInTheDocument();
  expect(screen.getByText('每个社区 15 分钟内都有这七项')).toBeInTheDocument();
  act(() => useStaff.setState({ me: { ...me, roles: [{ ...role, role: 'street_officer', officeId: street }] } }));
  expect(screen.queryByRole('button', { name: /换街道/ })).toBeNull();
});

test('the files are those of what is looked at', async () => {
  server.serves(`${FIGURES}?street=${street}`, ok(figures));
  server.serves(`${COVERAGE}&street=${street}`, ok({ items: [WHOLE], nextCursor: null }));
  await open({ street });
  const files = screen.getAllByRole('link', { name: '下载表格（CSV）' }).map((link) => link.getAttribute('href'));
  expect(files).toEqual([
    `/api/v1/staff/eldercare/figures.csv?street=${street}`,
    `/api/v1/staff/eldercare/coverage.csv?street=${street}`,
  ]);
});

test('without communities the page says so; what could not be read is asked for again', async () => {
  server.serves(FIGURES, ok(figures));
  server.serves(COVERAGE, ok({ items: [], nextCursor: null }));
  await open();
  expect(screen.getByText('还没有登记社区')).toBeInTheDocument();
  server.serves(COVERAGE, ok({ items: [WHOLE], nextCursor: null }));
  await press('再算一次');
  expect(screen.getByRole('table', { name: '万松街道' })).toBeInTheDocument();
});

test('a failure is told with a way to try again, and nothing of before is lost', async () => {
  server.serves(FIGURES, refused('broken', { status: 500 }));
  server.serves(COVERAGE, refused('broken', { status: 500 }));
  await open();
  const again = screen.getAllByRole('button', { name: /再试|重试/ });
  expect(again).toHaveLength(2);
  server.serves(COVERAGE, ok({ items: [WHOLE], nextCursor: null }));
  await act(async () => fireEvent.click(again[1] as HTMLElement));
  expect(screen.getByRole('table', { name: '万松街道' })).toBeInTheDocument();
});
