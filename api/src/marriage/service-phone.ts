import { findSlot } from './store-slots';

export { bookCaller } from './service-desk';
export { phoneCouple } from './store-phone';

/** A time of another office does not exist at this one. */
export async function isSlotOf(officeId: string, slotId: string): Promise<boolean> {
  return (await findSlot(null, slotId))?.officeId === officeId;
}
