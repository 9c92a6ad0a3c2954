import type { PhoneBooking } from '@jianghan/shared/hall/schemas';
import type { Booked } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import { forgetUnusedAccount, openPhoneAccount } from '../account/service';
import type { Call } from '../http/call';
import { bookingParameters } from '../marriage/parameters';
import { bookCaller, isSlotOf, phoneCouple } from '../marriage/service-phone';
import { officeNameOf } from './service-sheet';

/**
 * Books for somebody on the phone. Both are typed by the registrar and sealed with the booking; the desk decides as for
 * everybody. The booking belongs to an account of the caller's phone: there they are told, and whoever signs in with
 * that phone still has to prove the name before anything of the booking is shown. It is booked at once, because the
 * registrar has spoken with both.
 */
export async function bookByPhone(call: Call, officeId: string, given: PhoneBooking): Promise<Booked> {
  await officeNameOf(call, officeId);
  await assertGuests(call, given);
  if (!(await isSlotOf(officeId, given.slotId))) throw new Refusal('not_found');
  const { accountId, isNew } = await openPhoneAccount(call, given.caller.phone);
  const { slotId, caller, partner, ceremony, guests, counselling, needs } = given;
  try {
    return await bookCaller(
      call,
      slotId,
      phoneCouple(accountId, { caller, partner }, { ceremony, guests, counselling, needs }),
    );
  } catch (error) {
    if (isNew && error instanceof Refusal) await forgetUnusedAccount(accountId);
    throw error;
  }
}

async function assertGuests(call: Call, { guests }: PhoneBooking): Promise<void> {
  const { guestsMax } = await bookingParameters(call.now);
  if (guests <= guestsMax) return;
  throw new Refusal('malformed', undefined, [{ field: 'guests', message: `颁证仪式最多来 ${guestsMax} 位亲友` }]);
}
