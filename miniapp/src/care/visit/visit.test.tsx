import { act, fireEvent, render, screen } from '@testing-library/react';
import { WITH_PHONE } from '../../../test-stand-ins/people';
import { ok, playServer, refused } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { useSession } from '../../session';
import { forgetTyped, typeIn, useTyped } from '../typed';
import Visit from '.';

const server = playServer();
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const OTHER = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f71';
const PLACE = { placeId: ID, name: '示例颐养中心', address: '示例路 18 号', phone: '027-0000-1234', takes: ['visit'] };
const slot = (slotId: string, hour: string, left: number) => ({
  slotId,
  startsAt: `2026-12-02T${hour}:00:00.000Z`,
  endsAt: `2026-12-02T${hour}:30:00.000Z`,
  left,
});
const TYPED = { name: '周小宁', phone: '13800005678', relation: 'child', people: '2', slotId: ID } as const;
const OPENED = { caseId: ID, reference: 'YL-7K3M', kind: 'visit', holder: PLACE.name, holderPhone: PLACE.phone };

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function open(): Promise<void> {
  openAt('care/visit/index', { placeId: ID });
  server.serves(`GET /places/${ID}`, ok(PLACE));
  server.serves(`GET /places/${ID}/visit-slots`, ok({ items: [slot(ID, '01', 1), slot(OTHER, '06', 2)] }));
  await act(async () => void render(<Visit />));
}

beforeEach(() => {
  forgetTyped();
  useSession.setState({ status: 'in', me: WITH_PHONE });
});

test('what is missing is said before anything is looked over', async () => {
  await open();
  await press('下一步');
  expect(screen.getByRole('alert')).toHaveTextContent('请选参观时间');
  expect(screen.queryByRole('button', { name: '预约参观' })).toBeNull();
});

test('a visit is looked over, booked, and says what happens now', async () => {
  typeIn(TYPED);
  await open();
  await press('下一步');
  server.serves('POST /care/visits', ok(OPENED));
  await press('预约参观');
  expect(screen.getByText('YL-7K3M')).toBeInTheDocument();
  const contact = { name: '周小宁', phone: '13800005678', relation: 'child' };
  expect(server.bodies().at(-1)).toEqual({ slotId: ID, contact, people: 2, note: null });
  expect(useTyped.getState().name).toBe('');
});

test('of a lost last seat the nearest are shown at once, and nothing typed is lost', async () => {
  typeIn(TYPED);
  await open();
  await press('下一步');
  server.serves('POST /care/visits', refused('slot_full', { status: 409, data: { nearest: [slot(OTHER, '06', 2)] } }));
  await press('预约参观');
  await press(/下午 2:00/);
  expect(useTyped.getState()).toMatchObject({ ...TYPED, slotId: OTHER });
  server.serves('POST /care/visits', ok(OPENED));
  await press('预约参观');
  expect(server.bodies().at(-1)).toMatchObject({ slotId: OTHER, people: 2 });
});

test('who has not signed in is led there, and what was typed stays', async () => {
  typeIn(TYPED);
  await open();
  await press('下一步');
  server.serves('POST /care/visits', refused('phone_required', { status: 403 }));
  await press('预约参观');
  expect(asked.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/account/sign-in/index' } });
  expect(useTyped.getState()).toMatchObject(TYPED);
});
