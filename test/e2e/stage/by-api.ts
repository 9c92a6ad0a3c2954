import { type Answer, Client } from '@jianghan/api/testing/client';
import { makePerson, type Person } from '@jianghan/api/testing/people';
import {
  CONSENT_VERSIONS,
  giveConsent,
  loginWithSms,
  sendSmsCode,
  verifyRealName,
} from '@jianghan/shared/account/contract';
import {
  type Booked,
  bookMarriage,
  type DraftInput,
  listOffices,
  listSlots,
  type Slot,
  saveDraft,
} from '@jianghan/shared/marriage/contract';
import { newestCode, register } from './sandbox';

/** Two invented people who may marry, both known to the real-name stand-in. */
export interface Couple {
  booker: Person;
  partner: Person;
}

export async function makeCouple(origin: string): Promise<Couple> {
  const couple = { booker: makePerson({ sex: 'male' }), partner: makePerson({ sex: 'female' }) };
  await register(origin, couple.booker);
  await register(origin, couple.partner);
  return couple;
}

/** A browser session without the pages: for what must be so before a journey begins. */
export async function signInByApi(origin: string, { phone }: Person): Promise<Client> {
  const browser = new Client(origin, { Origin: origin });
  await browser.call(sendSmsCode, { body: { phone } });
  const code = await newestCode(origin, phone);
  return sessionIn(origin, await browser.send(loginWithSms, { body: { phone, code, client: 'h5' } }));
}

/** A proved name gets a new session in place of the old one. */
export async function proveByApi(origin: string, person: Person): Promise<Client> {
  const resident = await signInByApi(origin, person);
  await resident.call(giveConsent, { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
  const { name, idNumber } = person;
  return sessionIn(origin, await resident.send(verifyRealName, { body: { name, idNumber } }));
}

function sessionIn(origin: string, { headers, problem }: Answer<unknown>): Client {
  const cookie = headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no session: ${JSON.stringify(problem)}`);
  return new Client(origin, { Origin: origin, Cookie: cookie });
}

/** Fills in both people; answers with the version to book with. */
async function fillByApi(resident: Client, { partner }: Couple): Promise<number> {
  const body: DraftInput = {
    ownCategory: 'mainland',
    partner: { category: 'mainland', ...partner },
    ceremony: 'yes',
    guests: 4,
    counselling: 'no',
    needs: [],
  };
  return (await resident.call(saveDraft, { body })).version;
}

export async function bookByApi(resident: Client, couple: Couple, { slotId }: Slot): Promise<Booked> {
  const draftVersion = await fillByApi(resident, couple);
  return resident.call(bookMarriage, { body: { slotId, draftVersion, declared: true, partnerAgreed: true } });
}

/** The first time with places of the free day that is `ahead` free days from the first. */
export async function freeSlot(origin: string, ahead: number): Promise<Slot> {
  const anyone = new Client(origin);
  const { items } = await anyone.call(listOffices, {});
  const officeId = items[0]?.officeId ?? '';
  const { days } = await anyone.call(listSlots, { params: { officeId }, query: {} });
  const slot = days.filter(({ state }) => state === 'free')[ahead]?.slots.find(({ left }) => left > 0);
  if (!slot) throw new Error(`fewer than ${ahead + 1} free days`);
  return slot;
}
