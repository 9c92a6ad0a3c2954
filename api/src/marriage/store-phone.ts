import type { DeskPerson } from '@jianghan/shared/marriage/allot';
import type { BookingState, Need } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { lookupHash } from '../crypto/fields';
import { newId } from '../db/new-id';
import type { DeskDraft } from './desk-couples';
import { insertPartnerAs } from './store-partner';

/** The registrar has spoken with both of them, so that nobody's consent is waited for. */
export const PHONE_START: BookingState = 'booked';

interface Typed {
  name: string;
  idNumber: string;
  phone?: string | undefined;
}

interface TypedPerson extends DeskPerson, Typed {
  /** Of the sealed row that keeps what was typed. */
  id: string;
}

/** A couple at the desk that the registrar typed; nothing of it is stored before they have a seat. */
export interface PhoneCouple {
  /** Belongs to the caller's phone; whoever signs in with it has proved the phone, and no name. */
  accountId: string;
  caller: TypedPerson;
  partner: TypedPerson;
  draft: DeskDraft;
}

interface Wishes {
  ceremony: 'yes' | 'no';
  guests: number;
  counselling: 'yes' | 'no';
  needs: Need[];
}

export function phoneCouple(accountId: string, people: { caller: Typed; partner: Typed }, wishes: Wishes): PhoneCouple {
  const partner = typedPerson(people.partner);
  const draft = { version: 1, ownCategory: 'mainland', partner, ...wishes } as const;
  return { accountId, caller: typedPerson(people.caller), partner, draft };
}

function typedPerson(typed: Typed): TypedPerson {
  return { ...typed, id: newId(), category: 'mainland', idHash: lookupHash(typed.idNumber, 'id_number') };
}

/** Seals both, in the transaction that seats them. */
export async function insertPhoneCouples(tx: Transaction, couples: readonly PhoneCouple[], now: Date): Promise<void> {
  for (const { caller, partner } of couples) {
    await insertPartnerAs(tx, { ...caller, phone: caller.phone }, now);
    await insertPartnerAs(tx, { ...partner, phone: partner.phone }, now);
  }
}
