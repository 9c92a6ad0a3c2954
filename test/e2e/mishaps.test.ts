import { logout } from '@jianghan/shared/account/contract';
import { sayTime } from '@jianghan/shared/calendar/words';
import type { Slot } from '@jianghan/shared/marriage/contract';
import { bookByApi, freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { inspect } from './stage/inspect';
import { Resident } from './stage/resident';
import { type Mode, useStage } from './stage/use-stage';

const stage = useStage();
const MODES = ['standard', 'elder'] as const;
/** Every mode and journey has a day of its own. */
const dayOf = (mode: Mode, first: number) => freeSlot(stage.origin, first + (mode === 'elder' ? 1 : 0));

async function atReview(mode: Mode, slot: Slot): Promise<Resident> {
  const resident = await Resident.of(stage, mode, await makeCouple(stage.origin));
  await resident.prepare(slot);
  return resident;
}

/** Other couples take what is left of a slot. */
async function fillUp(slot: Slot): Promise<void> {
  for (let taken = 0; taken < slot.left; taken += 1) {
    const couple = await makeCouple(stage.origin);
    await bookByApi(await proveByApi(stage.origin, couple.booker), couple, slot);
  }
}

test.each(MODES)(
  'the last place goes in that second: nothing is lost, the next time is a tap away (%s)',
  async (mode) => {
    const slot = await dayOf(mode, 2);
    const resident = await atReview(mode, slot);
    await fillUp(slot);
    await resident.confirmAndSubmit();
    await resident.sees('刚刚约满');
    await resident.sees(resident.partner.idNumber.slice(-4));
    expect(await inspect(resident, 'review-slot-lost')).toEqual([]);
    await resident.page.getByRole('listitem').getByRole('button').first().click();
    expect(await resident.page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await resident.press('提交预约');
    await resident.seesBooked();
    const [booking, ...others] = await resident.bookings();
    expect(others).toEqual([]);
    expect(booking?.startsAt).not.toBe(slot.startsAt);
    expect(resident.seen.troubles).toEqual([]);
  },
);

test.each(MODES)('the session ends at submit: sign in again, everything is there, one booking (%s)', async (mode) => {
  const slot = await dayOf(mode, 5);
  const resident = await atReview(mode, slot);
  await resident.confirm();
  await (await resident.asClient()).call(logout, { body: {} });
  stage.server.letWaitsRunOut();
  await resident.press('提交预约');
  await resident.arrivesAt('/account/sign-in');
  await resident.signIn();
  await resident.arrivesAt('/marriage/review');
  await resident.sees(sayTime(slot.startsAt));
  await resident.sees(resident.partner.idNumber.slice(-4));
  expect(await resident.page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await resident.press('提交预约');
  await resident.seesBooked();
  expect(await resident.bookings()).toMatchObject([{ startsAt: slot.startsAt }]);
});

test.each(MODES)('the network is cut after the request left: trying again books once (%s)', async (mode) => {
  const slot = await dayOf(mode, 8);
  const resident = await atReview(mode, slot);
  const replies: number[] = [];
  await resident.page.route('**/api/v1/marriage/bookings', async (route) => {
    const reply = await route.fetch();
    replies.push(reply.status());
    await route.abort('connectionreset');
  });
  await resident.confirmAndSubmit();
  await resident.pressable('再提交一次').waitFor();
  expect(await inspect(resident, 'review-no-reply')).toEqual([]);
  expect(new Set(replies)).toEqual(new Set([201]));
  expect(await resident.bookings()).toHaveLength(1);

  await resident.page.unroute('**/api/v1/marriage/bookings');
  await resident.press('再提交一次');
  await resident.seesBooked();
  expect(await resident.bookings()).toMatchObject([{ startsAt: slot.startsAt, state: 'awaiting_partner' }]);
});
