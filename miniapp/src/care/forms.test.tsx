import { ITEM_CODES } from '@jianghan/shared/care/schemas';
import { STREETS } from '@jianghan/shared/relief/streets';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { WITH_PHONE } from '../../test-stand-ins/people';
import { ok, playServer } from '../../test-stand-ins/server';
import { openAt } from '../../test-stand-ins/taro';
import { choosePreferences } from '../preferences';
import { forgetChecked, useChecked } from '../self-check-memory';
import { useSession } from '../session';
import Ask from './ask';
import Intention from './intention';
import Order from './order';
import { forgetTyped, typeIn, useTyped } from './typed';

const server = playServer();
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const STREET = STREETS[6]?.officeId ?? '';
const PLACE = {
  ...{ placeId: ID, name: '示例颐养中心', address: '示例路 18 号', phone: '027-0000-1234' },
  ...{ takes: ['intention', 'home_service'], orderKinds: ['meal', 'cleaning'], publishesQueue: false },
};
const CONTACT = { name: '周小宁', phone: '13800005678', relation: 'child' } as const;
const OPENED = { caseId: ID, reference: 'YL-7K3M', kind: 'visit', holder: PLACE.name, holderPhone: PLACE.phone };

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const bodyOf = (path: string) => server.bodies()[server.paths().indexOf(path)];

async function open(page: ReactElement): Promise<void> {
  openAt('care/order/index', { placeId: ID });
  server.serves(`GET /places/${ID}`, ok(PLACE));
  server.serves('GET /holidays', ok({ years: [] }));
  server.serves('GET /relief/places', ok({ hotline: '12345', streets: [], emergency: null, asOf: '2026-12-01' }));
  await act(async () => void render(page));
}

beforeEach(() => {
  forgetTyped();
  choosePreferences({ elder: false, contrast: false });
  useSession.setState({ status: 'in', me: WITH_PHONE });
});
afterEach(() => act(() => choosePreferences({ elder: false, contrast: false })));

test('an order on working days says how often somebody comes and which days fall out', async () => {
  typeIn({ ...CONTACT, kind: 'meal', elderName: '周德明', street: STREET, address: '示例路 18 号', at: '11:30' });
  typeIn({ repeat: 'workdays', from: '2026-09-28', until: '2026-10-09' });
  await open(<Order />);
  expect(screen.getByText('一共 5 次')).toBeInTheDocument();
  expect(screen.getByText(/不来的：10月1日 周四/)).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: '助医' })).toBeNull();
  await press('下一步');
  server.serves('POST /care/orders', ok(OPENED));
  await press('下单');
  expect(bodyOf('POST /care/orders')).toMatchObject({
    schedule: { repeat: 'workdays', from: '2026-09-28', until: '2026-10-09' },
    home: { street: STREET, address: '示例路 18 号' },
  });
  expect(screen.getByText('YL-7K3M')).toBeInTheDocument();
});

test('an order that is too long is not looked over', async () => {
  typeIn({ ...CONTACT, repeat: 'workdays', from: '2026-12-01', until: '2027-12-01' });
  await open(<Order />);
  await press('下一步');
  expect(screen.getByRole('alert')).toHaveTextContent('一单最长 92 天');
});

test('in large letters one question stands on a screen, and goes on only when it is answered', async () => {
  choosePreferences({ elder: true, contrast: false });
  await open(<Intention />);
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  await press('下一步');
  expect(screen.getByRole('alert')).toHaveTextContent('请填姓名');
  fireEvent.change(screen.getByLabelText('老人的姓名'), { target: { value: '周德明' } });
  await press('下一步');
  expect(screen.getByLabelText('老人多大年纪')).toBeInTheDocument();
  await press('上一步');
  expect(screen.getByLabelText('老人的姓名')).toHaveValue('周德明');
});

test('a wish says how the queue works, and promises no place in it where none is published', async () => {
  typeIn({ ...CONTACT, elderName: '周德明', elderAge: '82', isDestitute: 'no' });
  await open(<Intention />);
  await press('下一步');
  expect(screen.getByText(/不公布排到第几位/)).toBeInTheDocument();
  server.serves('POST /care/intentions', ok(OPENED));
  await press('登记意向');
  expect(bodyOf('POST /care/intentions')).toMatchObject({ elderAge: 82, isDestitute: false, from: null });
});

test('without a self-check nothing is asked about its result', async () => {
  typeIn({ ...CONTACT, street: STREET, question: '谁能上门' });
  await open(<Ask />);
  await press('下一步');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test.each([{ isTicked: false }, { isTicked: true }])(
  'the result of a self-check goes along only when that alone is ticked: $isTicked',
  async ({ isTicked }) => {
    const points = Object.fromEntries(ITEM_CODES.map((code) => [code, 0]));
    act(() => useChecked.setState({ points }));
    typeIn({ ...CONTACT, street: STREET, question: '谁能上门' });
    await open(<Ask />);
    await press('下一步');
    expect(screen.getByRole('checkbox')).not.toBeChecked();
    if (isTicked) fireEvent.click(screen.getByRole('checkbox'));
    server.serves('POST /account/consents', ok(WITH_PHONE));
    server.serves('POST /care/questions', ok(OPENED));
    await press('送给顾问');
    expect(bodyOf('POST /care/questions').ability?.points).toEqual(isTicked ? points : undefined);
    expect(server.paths().includes('POST /account/consents')).toBe(isTicked);
    expect(useTyped.getState().question).toBe('');
    act(forgetChecked);
  },
);
