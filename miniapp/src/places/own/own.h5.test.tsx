import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { openAt } from '../../../test-stand-ins/taro';
import OwnPlaces from '.';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const server = playServer();
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const sent = () => server.bodies().filter(Boolean).at(-1) as { version: number; change: Record<string, unknown> };

const place = {
  ...{ placeId: ID, type: 'institution', name: '示例养老院', street: '万松街道', community: null, version: 3 },
  ...{ address: '示例路 1 号', phone: '027-0000-0001', lng: 114.26, lat: 30.6, needs: ['stay'], levels: [1] },
  ...{ ownership: null, medical: 'none', star: 0, starValidUntil: null, starCertificate: null, filingNo: null },
  ...{ bedsTotal: 20, bedsNursing: 12, freeBeds: 3, bedsUpdatedAt: '2026-01-02T02:00:00.000Z', hours: null },
  ...{ priceLeastFen: null, priceMostFen: null, priceUnit: null, prices: [], photos: [], barrierFree: false },
  ...{ isSample: true, operator: null, takes: ['visit'], orderKinds: [], publishesQueue: false, verifiedAt: null },
  ...{ source: '示例', isShown: true, change: null },
};

async function open(given: object = {}): Promise<void> {
  const { bedsTotal, freeBeds, bedsUpdatedAt, name, type: kind, street } = place;
  const item = { placeId: ID, name, type: kind, street, bedsTotal, freeBeds, bedsUpdatedAt, isShown: true };
  server.serves('GET /staff/me', refused('broken', { status: 500 }));
  server.serves('GET /staff/own-places?limit=20', ok({ items: [item], nextCursor: null }));
  server.serves(`GET /staff/own-places/${ID}`, ok({ ...place, ...given }));
  openAt('places/own/index', {});
  await act(async () => void render(<OwnPlaces />));
}

test('who keeps one place has it open at once, and old beds say what residents read instead', async () => {
  await open();
  expect(screen.getByText(/超过 30 天了。居民看到的是“请电话确认”/)).toBeInTheDocument();
});

test('one bed more is two presses, and said again is one', async () => {
  await open();
  await press('多一张');
  server.answers(ok({ ...place, freeBeds: 4, version: 4, bedsUpdatedAt: new Date().toISOString() }));
  await press('更新空床');
  expect(sent()).toEqual({ version: 3, change: { kind: 'beds', total: 20, nursing: 12, free: 4 } });
  expect(screen.getByText(/居民现在看到：空床 4 张/)).toBeInTheDocument();
  server.answers(ok({ ...place, freeBeds: 4, version: 5 }));
  await press('还是这样，确认');
  expect(sent()).toMatchObject({ version: 4, change: { free: 4 } });
});

test('who comes second is shown what stands now, and keeps what was typed', async () => {
  await open();
  await type('现在空几张', '7');
  const present = { ...place, freeBeds: 5, version: 9, bedsUpdatedAt: new Date().toISOString() };
  server.answers(refused('state_changed', { status: 409, data: { place: present } } as never));
  await press('更新空床');
  expect(screen.getByText('状态刚刚变了')).toBeInTheDocument();
  expect(screen.getByText(/居民看到：空床 5 张/)).toBeInTheDocument();
  expect(screen.getByLabelText('现在空几张')).toHaveValue('7');
  server.answers(ok({ ...present, freeBeds: 7, version: 10 }));
  await press('更新空床');
  expect(sent()).toMatchObject({ version: 9, change: { free: 7 } });
});

test('prices are typed in 元 and sent in 分', async () => {
  await open();
  await press('改价格');
  await press('加一行');
  await type('说明', '双人间');
  await type('最低，元', '2200.5');
  await type('合计最低，元（选填）', '2600');
  await act(async () => {
    const [, whole] = screen.getAllByRole('radio', { name: '每月' });
    if (whole !== undefined) fireEvent.click(whole);
  });
  server.answers(ok({ ...place, version: 4 }));
  await press('保存价格');
  expect(sent().change).toEqual({
    ...{ kind: 'prices', leastFen: 260_000, mostFen: null, unit: 'month' },
    lines: [{ kind: 'bed', label: '双人间', leastFen: 220_050, mostFen: null, unit: 'month' }],
  });
});

test('only what is typed otherwise is proposed, and a position or a star as a whole', async () => {
  await open();
  await press('提交改动');
  await type('电话', '027-0000-0077');
  await type('经度', '114.27');
  const change = { changeId: ID, state: 'proposed', facts: [], proposedAt: place.bedsUpdatedAt, decidedAt: null };
  server.answers(ok({ ...place, change: { ...change, reason: null } }));
  await press('提交，等区里同意');
  expect(sent()).toEqual({ phone: '027-0000-0077', lng: 114.27, lat: 30.6 });
  expect(screen.getByText('等区里审批')).toBeInTheDocument();
});
