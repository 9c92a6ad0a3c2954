import { Client } from '@jianghan/api/testing/client';
import { until } from '@jianghan/api/testing/until';
import { weekdayOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { listMessages } from '@jianghan/shared/inbox/contract';
import { getBooking, listOffices, listSlots, type SlotDay } from '@jianghan/shared/marriage/contract';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { bookByApi, makeCouple, proveByApi } from './stage/by-api';
import { ROUTES } from './stage/routes';
import { useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
let officeId: string;

beforeAll(async () => {
  const { items } = await new Client(stage.origin).call(listOffices, {});
  officeId = items[0]?.officeId ?? '';
});

async function dayOf(on: string): Promise<SlotDay | undefined> {
  const { days } = await new Client(stage.origin).call(listSlots, { params: { officeId }, query: {} });
  return days.find((day) => day.on === on);
}

/** A Saturday on which the office rests, in the month that the calendar opens with: the one with most free days. */
async function saturday(): Promise<string> {
  const { days } = await new Client(stage.origin).call(listSlots, { params: { officeId }, query: {} });
  const free = (month: string) => days.filter(({ on, state }) => state === 'free' && on.startsWith(month)).length;
  const [first = '', second = first] = [...new Set(days.map(({ on }) => on.slice(0, 7)))];
  const month = free(second) > free(first) ? second : first;
  const open = days.filter(({ on, state }) => state === 'rest' && weekdayOf(on) === 6 && on.startsWith(month));
  const last = days.findLast(({ state }) => state === 'free')?.on ?? '';
  return open.find(({ on }) => on < last)?.on ?? '';
}

/** What is public may be kept for a second on the way: somebody who looks again sees it. */
async function seesOnCalendar(resident: Visitor, day: RegExp): Promise<void> {
  await until(`the calendar says ${day}`, async () => {
    await resident.goTo('/marriage/calendar');
    const cell = resident.page.getByRole('button', { name: day });
    return cell.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  });
}

async function openDay(administrator: Visitor, on: string): Promise<void> {
  await administrator.goTo(`/admin/days?id=${officeId}&on=${on}`);
  await administrator.choose(/^开/, '这一天');
  await administrator.type('开门', '09:00');
  await administrator.type('关门', '12:00');
  await administrator.type('给办事人看的说明（选填）', '周末加开');
  await administrator.press('先看会怎样');
  await administrator.sees(/影响 1 天：多出 6 个号/);
  await administrator.press('改这一天');
  await administrator.sees(/已改/);
}

test('an administrator opens a Saturday, changes the seats and closes the date; residents see each', async () => {
  const on = await saturday();
  const administrator = await atWork(stage, 'administrator', 'desk');
  const resident = await Visitor.arrive(stage, 'standard');

  await openDay(administrator, on);
  await until('the Saturday can be booked', async () => (await dayOf(on))?.left === 18);
  await seesOnCalendar(resident, new RegExp(`${sayDate(on)}.*周末加开.*余 18 对`));

  await administrator.goTo(`/admin/office?id=${officeId}`);
  await administrator.type('一个时段几对', '5');
  await administrator.type('其中网上放几对', '4');
  await administrator.page.getByRole('button', { name: '先看会怎样' }).last().click();
  await administrator.sees(/网上能约的位子从 \d+ 对变成 \d+ 对/);
  await administrator.press('改号数');
  await administrator.sees(/号数已改/);
  await until('there are more places', async () => (await dayOf(on))?.left === 24);
  await seesOnCalendar(resident, new RegExp(`${sayDate(on)}.*余 24 对`));

  const couple = await makeCouple(stage.origin);
  const booker = await proveByApi(stage.origin, couple.booker);
  const slot = (await dayOf(on))?.slots[0];
  if (slot === undefined) throw new Error('the Saturday has no times');
  const { bookingId } = await bookByApi(booker, couple, slot);

  await administrator.goTo(`/admin/close?id=${officeId}&on=${on}`);
  await administrator.type('原因', '系统维护，当天停办');
  await administrator.press('先看会怎样');
  await administrator.sees(/有 1 个预约会取消/);
  await administrator.press(/^关闭 /);
  await administrator.sees(/取消了 1 个预约/);

  await until('the couple is told', async () => {
    const { items } = await booker.call(listMessages, { query: {} });
    return items.some(({ title }) => title === '登记处当天停办');
  });
  expect(await booker.call(getBooking, { params: { bookingId } })).toMatchObject({ state: 'cancelled_by_office' });
  await resident.enterWith(booker.session['Cookie'] as string);
  await resident.goTo(`/marriage/booking?id=${bookingId}`);
  await resident.sees(/不计次、不算爽约/);
  await resident.picture('booking-closed');
  await resident.press('改约别的时间');
  await resident.arrivesAt('/marriage/calendar');
  await resident.sees(/结婚登记·/);
  await resident.page.getByRole('button', { name: new RegExp(`${sayDate(on)}.*系统维护，当天停办.*休息`) }).waitFor();
});

test('a cut below what is taken is refused on the page, with the times named', async () => {
  const couple = await makeCouple(stage.origin);
  const booker = await proveByApi(stage.origin, couple.booker);
  const { days } = await new Client(stage.origin).call(listSlots, { params: { officeId }, query: {} });
  const slot = days.find(({ state }) => state === 'free')?.slots[0];
  if (slot === undefined) throw new Error('nothing is free');
  await bookByApi(booker, couple, slot);
  const administrator = await atWork(stage, 'administrator', 'phone');
  await administrator.goTo(`/admin/office?id=${officeId}`);
  await administrator.type('其中网上放几对', '0');
  await administrator.page.getByRole('button', { name: '先看会怎样' }).last().click();
  await administrator.sees(/不能这样改：有 1 个号/);
  expect(await administrator.page.getByRole('button', { name: '改号数' }).count()).toBe(0);
});

test('a number is changed from a date on, with its ground, and shows how it was changed', async () => {
  const administrator = await atWork(stage, 'administrator', 'desk');
  await administrator.goTo('/admin/parameter?name=relief.dibao');
  await administrator.type('新的值', '940');
  await administrator.type('依据', '武汉市 2023 年低保标准（示例）');
  await administrator.press('先看会怎样');
  await administrator.press('改这个数');
  await administrator.sees(/现在：940 元\/月/);
  await administrator.sees('武汉市 2023 年低保标准（示例）');
});

const ADDRESSES = [
  ['offices', '/admin/offices', /可以改的数/],
  ['office', '/admin/office', /每周的办公时间/],
  ['office-new', '/admin/office?id=new', /新增登记处/],
  ['days', '/admin/days', /特别的日子/],
  ['close', '/admin/close', /不算爽约/],
  ['parameters', '/admin/parameters', /最多提前几天预约/],
  ['parameter', '/admin/parameter?name=book.horizon_days', /改这个数/],
  ['holidays', '/admin/holidays', /暂定/],
  ['figures', '/admin/figures', /用号率/],
] as const;

/** Those about messages have a journey of their own. */
const ABOUT_MESSAGES = /\/message/;

test('no page of the administrator is left out', () => {
  const looked = ADDRESSES.map(([, address]) => address.split('?')[0]);
  const own = ROUTES.filter((route) => route.startsWith('/admin/') && !ABOUT_MESSAGES.test(route));
  expect(own.filter((route) => !looked.includes(route))).toEqual([]);
});

test.each(WAYS)(
  'every page of the administrator is accessible and whole (%s, %s)',
  async (...way) => {
    const visits = ADDRESSES.map(([name, address, shows]) => [`admin-${name}`, address, shows] as const);
    expect(await lookRound(stage, { role: 'administrator', way, visits })).toEqual({});
  },
  120_000,
);
