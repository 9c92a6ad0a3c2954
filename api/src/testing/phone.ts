import { bookByPhone } from '@jianghan/shared/hall/contract';
import type { Booked } from '@jianghan/shared/marriage/schemas';
import type { Front } from './api';
import { makePerson, type Person } from './people';
import type { Office } from './world';

export interface OnPhone {
  caller: Person;
  partner: Person;
  booked: Booked;
}

/** A registrar books for somebody who calls; `given` is what the caller says of themselves, such as another's phone. */
export async function bookOnPhone(
  api: Front,
  { officeId, slotId }: Office,
  given: { caller?: Partial<Person>; partner?: Partial<Person> } = {},
): Promise<OnPhone> {
  const caller = { ...makePerson({ sex: 'male' }), ...given.caller };
  const partner = { ...makePerson({ sex: 'female' }), ...given.partner };
  const registrar = await api.staffOf('registrar', { officeId });
  const wishes = { ceremony: 'yes' as const, guests: 2, counselling: 'no' as const, needs: [] };
  const said = { declared: true, bothAgreed: true, readBack: true } as const;
  const booked = await registrar.call(bookByPhone, {
    params: { officeId },
    body: { slotId, caller, partner, ...wishes, ...said },
  });
  return { caller, partner, booked };
}
