import type { RequestOf } from '@jianghan/shared/contract';
import type { bookByPhone } from '@jianghan/shared/hall/contract';
import type { Need } from '@jianghan/shared/marriage/schemas';

interface Person {
  name: string;
  idNumber: string;
  phone: string;
}

export interface Typed {
  caller: Person;
  partner: Person;
  ceremony: 'yes' | 'no' | null;
  guests: string;
  counselling: 'yes' | 'no' | null;
  needs: Need[];
  slotId: string | null;
  declared: boolean;
  bothAgreed: boolean;
  readBack: boolean;
}

const NOBODY: Person = { name: '', idNumber: '', phone: '' };

export const NOTHING_TYPED: Typed = {
  caller: NOBODY,
  partner: NOBODY,
  ceremony: null,
  guests: '0',
  counselling: null,
  needs: [],
  slotId: null,
  declared: false,
  bothAgreed: false,
  readBack: false,
};

type Body = RequestOf<typeof bookByPhone>['body'];

/** What was typed as it is sent; the schema says what is missing. */
export function requestOf({ partner, guests, ceremony, ...typed }: Typed): Body {
  const { phone, ...other } = partner;
  return {
    ...typed,
    ceremony,
    partner: phone.trim() === '' ? other : partner,
    guests: ceremony === 'yes' && guests.trim() !== '' ? Number(guests) : 0,
  } as unknown as Body;
}
