import { Client } from '@jianghan/api/testing/client';
import { listOffices } from '@jianghan/shared/marriage/contract';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { bookByApi, freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { useStage } from './stage/use-stage';
import type { Visitor } from './stage/visitor';

const stage = useStage();
let officeId: string;

beforeAll(async () => {
  const { items } = await new Client(stage.origin).call(listOffices, {});
  officeId = items[0]?.officeId ?? '';
});

/** A couple that both confirmed and whose time is now; answers with the number they say at the desk. */
async function comesNow(ahead: number) {
  const couple = await makeCouple(stage.origin);
  const booker = await proveByApi(stage.origin, couple.booker);
  const { bookingId, reference } = await bookByApi(booker, couple, await freeSlot(stage.origin, ahead));
  stage.server.bringForward(bookingId);
  return { ...couple, reference };
}

async function registrarAt(page: string): Promise<Visitor> {
  const registrar = await atWork(stage, 'registrar', 'desk');
  await registrar.goTo(`/hall/${page}?office=${officeId}`);
  return registrar;
}

const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.id);

type Coming = Awaited<ReturnType<typeof comesNow>>;

/** By number, by name and the end of the ID number, and once too often; the field is ready for the next each time. */
async function checkInByKeyboard(desk: Visitor, first: Coming, second: Coming): Promise<void> {
  await desk.page.keyboard.press('/');
  expect(await focused(desk)).toBe('field-hall-arrival');
  await desk.page.keyboard.type(first.reference);
  await desk.page.keyboard.press('Enter');
  await desk.seesHeading(/^A001/);
  expect(await focused(desk)).toBe('field-hall-arrival');
  await desk.page.keyboard.type(second.partner.name);
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.type(second.partner.idNumber.slice(-4));
  await desk.page.keyboard.press('Enter');
  await desk.seesHeading(/^A002/);
  await desk.page.keyboard.type(first.reference);
  await desk.page.keyboard.press('Enter');
  await desk.sees(/号是 A001/);
}

test('a day in the hall, from check-in to result: two windows, the screen on the wall, and not one touch of the mouse', async () => {
  const [first, second] = [await comesNow(1), await comesNow(2)];
  const wall = await registrarAt('screen');
  await wall.sees('还没有叫号');

  const desk = await registrarAt('board');
  await desk.sees('还没到');
  await checkInByKeyboard(desk, first, second);
  await desk.page.screenshot({ path: 'test/screenshots/desk/hall-board-day.png' });

  const one = await registrarAt('window');
  await one.sees(/还有 2 个号在等/);
  await one.page.keyboard.press('n');
  await one.seesHeading(/^A001/);
  await wall.page.locator('.hall-call-now').getByText('A001').waitFor();
  await wall.page.locator('.hall-call-now').getByText('1 号窗口').waitFor();
  await one.page.keyboard.press('r');
  await wall.sees('第 2 遍，请到');

  const two = await registrarAt('window');
  await two.press(/^换窗口/);
  await two.type('窗口号', '2');
  await two.press('叫下一个');
  await two.seesHeading(/^A002/);
  await wall.page.locator('.hall-call-now').getByText('A002').waitFor();
  await wall.page.screenshot({ path: 'test/screenshots/desk/hall-screen-day.png' });

  await one.page.keyboard.press('s');
  await one.choose('已登记发证');
  await one.press('记下结果');
  await one.sees('请选是否颁证');
  await one.choose('颁了证');
  await one.page.screenshot({ path: 'test/screenshots/desk/hall-window-result.png' });
  await one.press('记下结果');
  await one.sees('现在空着');
  await wall.page.getByText('A001').waitFor({ state: 'detached' });

  await desk.page.getByRole('button', { name: /A001.*办完/ }).click();
  await desk.sees('已登记发证，已颁证');
  await desk.press('更正结果');
  await desk.choose('材料不全');
  await desk.choose('点错了');
  await desk.press(/^更正，/);
  await desk.sees('更正过，原来的记录留着');
});

test('a walk-in gets a number, and the screen shows the present state after its connection was cut', async () => {
  const wall = await registrarAt('screen');
  await wall.sees('请准备');
  await wall.page.context().setOffline(true);
  const counter = await registrarAt('ticket');
  await counter.choose('补领结婚证');
  await counter.press('给一个号');
  await counter.sees('W001');
  await wall.page.context().setOffline(false);
  await wall.page.locator('.hall-wall-next').getByText('W001').waitFor();
  wall.seen.troubles.splice(0);
});

test('somebody on the phone is booked; what is missing is said field by field', async () => {
  const couple = await makeCouple(stage.origin);
  const registrar = await registrarAt('phone');
  await registrar.press('替来电人预约');
  await registrar.sees('请先把信息念给来电人核对');
  for (const [role, person] of [
    ['来电人', couple.booker],
    ['对方', couple.partner],
  ] as const) {
    await registrar.type(`${role}姓名`, person.name);
    await registrar.type(`${role}身份证号`, person.idNumber);
  }
  await registrar.type('来电人手机号', couple.booker.phone);
  await registrar.choose('不参加');
  await registrar.choose('不要');
  await registrar.page.getByRole('group', { name: '哪一天' }).getByRole('radio').first().check();
  await registrar.page.getByRole('group', { name: '几点' }).getByRole('radio', { name: /余/ }).first().check();
  for (const tick of [/^问明了/, /^和双方都通过话/, /都念过一遍/]) await registrar.tick(tick);
  await registrar.press('替来电人预约');
  await registrar.sees(/^已约上/);
  expect(await registrar.page.getByText(/预约编号 MR-/).count()).toBe(1);
});

const ADDRESSES = [
  ['board', /今天的数|还没有人|等候/],
  ['window', /现在空着/],
  ['ticket', /不问原因/],
  ['phone', /念给来电人核对/],
  ['sheet', /现场取号 \d/],
  ['screen', /登记不收费/],
] as const;

test.each(WAYS)(
  'every page of the hall is accessible and whole (%s, %s)',
  async (...way) => {
    await comesNow(4);
    const visits = ADDRESSES.map(
      ([name, shows]) => [`hall-${name}`, `/hall/${name}?office=${officeId}`, shows] as const,
    );
    expect(await lookRound(stage, { role: 'registrar', way, visits })).toEqual({});
  },
  120_000,
);

test('the list of a day prints without what is only for the screen', async () => {
  const registrar = await registrarAt('sheet');
  await registrar.sees(/预约 \d/);
  await registrar.page.emulateMedia({ media: 'print' });
  expect(await registrar.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await registrar.page.getByText(/预约 \d/).isVisible()).toBe(true);
  await registrar.page.screenshot({ path: 'test/screenshots/desk/hall-sheet-print.png' });
});
