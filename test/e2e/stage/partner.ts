import type { Slot } from '@jianghan/shared/marriage/contract';
import { type Couple, makeCouple } from './by-api';
import { Resident } from './resident';
import type { Mode, Stage } from './use-stage';

/** Two people with a phone each: the booker has booked, the partner has not answered. */
export interface Two {
  booker: Resident;
  partner: Resident;
  bookingId: string;
  /** The link that the booker passes on. */
  link: string;
}

export async function bookOnTwoPhones(stage: Stage, mode: Mode, slot: Slot): Promise<Two> {
  const couple = await makeCouple(stage.origin);
  const booker = await Resident.of(stage, mode, couple);
  await booker.prepare(slot);
  await booker.confirmAndSubmit();
  await booker.seesBooked();
  await booker.sees('号已留，等对方确认');
  await booker.sees('复制链接');
  const [booking] = await booker.bookings();
  const link = `/marriage/invitation?t=${booking?.invitation}`;
  return { booker, partner: await partnerOf(stage, mode, couple), bookingId: booking?.bookingId ?? '', link };
}

function partnerOf(stage: Stage, mode: Mode, { booker, partner }: Couple): Promise<Resident> {
  return Resident.of(stage, mode, { booker: partner, partner: booker });
}

/** From the link to the day itself: sign-in and real-name check on the own phone. */
export async function openInvitation(partner: Resident, link: string): Promise<void> {
  await partner.goTo(link);
  await partner.sees('要您本人用自己的手机登录');
  await partner.press('登录，看日子和地点');
  await partner.arrivesAt('/account/sign-in');
  await partner.signIn();
  await partner.arrivesAt('/marriage/invitation');
  await partner.press('实名，看日子和地点');
  await partner.arrivesAt('/account/real-name');
  await partner.proveIdentity();
  await partner.arrivesAt('/marriage/invitation');
}
