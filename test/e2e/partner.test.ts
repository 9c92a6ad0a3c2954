import { Client } from '@jianghan/api/testing/client';
import { until } from '@jianghan/api/testing/until';
import { sayDateTime } from '@jianghan/shared/calendar/words';
import { getInvitation } from '@jianghan/shared/marriage/partner-contract';
import { freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { bookOnTwoPhones, openInvitation } from './stage/partner';
import { Resident } from './stage/resident';
import { useStage } from './stage/use-stage';

const stage = useStage();
/** Two phones from the first page on take a slow machine a while. */
const LONGEST_MS = 120_000;

test.each(['standard', 'elder'] as const)(
  'two phones: one books, the other consents, changes the time, and both see it (%s)',
  async (mode) => {
    const [slot, later] = [await freeSlot(stage.origin, 4), await freeSlot(stage.origin, 7)];
    const { booker, partner, bookingId, link } = await bookOnTwoPhones(stage, mode, slot);
    await openInvitation(partner, link);
    await partner.sees(sayDateTime(slot.startsAt));
    await partner.press('是我们约的，确认');
    await partner.arrivesAt('/marriage/booking');
    await partner.sees('两人都已确认');
    await partner.goTo('/progress');
    await partner.sees('结婚登记');
    expect(await booker.bookings()).toMatchObject([{ bookingId, state: 'booked' }]);

    await partner.goTo(`/marriage/booking?id=${bookingId}`);
    await partner.press(/^改时间/);
    await partner.arrivesAt('/marriage/move');
    await partner.press('选新的日子和时间');
    await partner.arrivesAt('/marriage/calendar');
    await partner.chooseSlot(later);
    await partner.press('下一步：核对');
    await partner.arrivesAt('/marriage/move');
    await partner.sees(sayDateTime(later.startsAt));
    await partner.press('改到这个时间');
    await partner.arrivesAt('/marriage/booking');
    expect(await booker.bookings()).toMatchObject([{ bookingId, startsAt: later.startsAt, movesLeft: 0 }]);
    await booker.goTo(`/marriage/booking?id=${bookingId}`);
    await booker.seesHeading(sayDateTime(later.startsAt));
    expect([...booker.seen.troubles, ...partner.seen.troubles]).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'two phones: the other declines and bars; the booker hears no reason and cannot name them again',
  async () => {
    const { booker, partner, bookingId, link } = await bookOnTwoPhones(
      stage,
      'standard',
      await freeSlot(stage.origin, 5),
    );
    await openInvitation(partner, link);
    await partner.press(/^不是我约的，拒绝/);
    await partner.arrivesAt('/marriage/decline');
    await partner.tick('以后也不让这个人再填写我');
    await partner.pressExactly('拒绝');
    await partner.arrivesAt('/marriage/barred');
    await partner.sees('这些人预约时不能再填您的身份证号');
    expect(await booker.bookings()).toMatchObject([{ bookingId, state: 'declined' }]);
    await booker.goTo(`/marriage/booking?id=${bookingId}`);
    await booker.sees('对方没有确认这个预约');
    await booker.press('重新预约');
    await booker.arrivesAt('/marriage/people');
    await booker.choose('内地居民', '对方是哪里的居民');
    await booker.typePartner();
    await booker.press('下一步：选日子和时间');
    await booker.sees('不能填写这个人');
  },
  LONGEST_MS,
);

test(
  'without an answer the place goes back, and the link says so',
  async () => {
    const { booker, partner, bookingId, link } = await bookOnTwoPhones(
      stage,
      'standard',
      await freeSlot(stage.origin, 6),
    );
    stage.server.letAnswerPass(bookingId);
    const request = { params: { token: link.replace(/^.*t=/, '') } };
    const anyone = new Client(stage.origin);
    await until(
      'the invitation is over',
      async () => (await anyone.call(getInvitation, request)).state === 'over',
      25_000,
    );
    expect(await booker.bookings()).toMatchObject([{ bookingId, state: 'expired' }]);
    await partner.goTo(link);
    await partner.sees('这个预约已经结束');
    await booker.goTo(`/marriage/booking?id=${bookingId}`);
    await booker.sees('到期没有得到确认');
  },
  LONGEST_MS,
);

test(
  'who is named by a stranger finds it under 我的 without any link; another phone of the booker consents to nothing',
  async () => {
    const { booker, partner, bookingId, link } = await bookOnTwoPhones(
      stage,
      'standard',
      await freeSlot(stage.origin, 9),
    );
    const other = await makeCouple(stage.origin);
    const impostor = await Resident.of(stage, 'standard', {
      booker: { ...partner.person, phone: other.booker.phone },
      partner: booker.person,
    });
    await impostor.goTo(link);
    await impostor.press('登录，看日子和地点');
    await impostor.arrivesAt('/account/sign-in');
    await impostor.signIn();
    await impostor.arrivesAt('/marriage/invitation');
    await impostor.press('实名，看日子和地点');
    await impostor.arrivesAt('/account/real-name');
    await impostor.proveIdentity();
    await impostor.sees('三项信息对不上');
    expect(await booker.bookings()).toMatchObject([{ bookingId, state: 'awaiting_partner' }]);

    const session = await proveByApi(stage.origin, partner.person);
    await partner.enterWith(session.session['Cookie'] as string);
    await partner.goTo('/me');
    await partner.press('有人把我写进了预约');
    await partner.arrivesAt('/marriage/claims');
    await partner.press(/填了您/);
    await partner.arrivesAt('/marriage/invitation');
    await partner.sees('是我们约的，确认');
  },
  LONGEST_MS,
);
