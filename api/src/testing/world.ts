import { randomBytes, randomUUID } from 'node:crypto';
import { CONSENT_VERSIONS } from '@jianghan/shared/account/contract';
import type { ReplyOf } from '@jianghan/shared/contract';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import type { Front } from './api';
import { type CareWorld, makeCareWorld } from './care';
import { bookableDay, type Couple, makeCouple, makeOffice, openSlot } from './couples';
import { type HallWorld, makeHall } from './hall';
import { type KeepingWorld, makeKeepingWorld } from './keeping';
import { makePerson } from './people';
import { makeReliefWorld, type ReliefWorld } from './relief';
import { careRequests } from './requests-care';
import { caseworkRequests } from './requests-casework';
import { eldercareRequests } from './requests-eldercare';
import { hallRequests } from './requests-hall';
import { keepingRequests } from './requests-keeping';
import { messageRequests } from './requests-messages';
import { partnerRequests } from './requests-partner';
import { paymentRequests } from './requests-payment';
import { planningRequests } from './requests-planning';
import { reliefRequests } from './requests-relief';
import { staffRequests } from './requests-staff';
import { trustRequests } from './requests-trust';
import { readVersions, type Versions } from './versions';

type Booked = ReplyOf<typeof bookMarriage>;

/** Everything that a request can speak of: an office with a free time, a couple, and their booking. */
export interface World {
  officeId: string;
  slotId: string;
  couple: Couple;
  booking: Booked | undefined;
  versions: Versions;
  hall: HallWorld;
  /** The booker asked for relief, too, at the same office. */
  relief: ReliefWorld;
  /** A place of eldercare that is shown. */
  placeId: string;
  /** What the booker asked of eldercare, at the same office and at that place. */
  care: CareWorld;
  /** What is kept of the register at the same office and at that place. */
  keeping: KeepingWorld;
}

export interface Office {
  officeId: string;
  slotId: string;
}

/** An office with one time at which very many couples may come; no office works at six, so nobody else opens it too. */
export async function makeRoomyOffice(): Promise<Office> {
  const officeId = await makeOffice(5000);
  return { officeId, slotId: await openSlot(officeId, { on: bookableDay(), at: '06:00', capacity: 5000 }) };
}

/** A couple of its own for each caller, booked unless told otherwise. */
export async function makeWorld(api: Front, at: Office & { unbooked?: boolean }): Promise<World> {
  const couple = await makeCouple(api);
  const versions = await readVersions(at.officeId);
  const hall = await makeHall(at.officeId);
  const relief = await makeReliefWorld({ officeId: at.officeId, accountId: couple.booker.person.accountId });
  const care = await makeCareWorld({ officeId: at.officeId, accountId: couple.booker.person.accountId });
  const { placeId } = care;
  const keeping = await makeKeepingWorld({ ownId: at.officeId, otherId: placeId });
  const world = { officeId: at.officeId, slotId: at.slotId, couple, versions, hall, relief, placeId, care, keeping };
  if (at.unbooked) return { ...world, booking: undefined };
  return { ...world, booking: await couple.booker.call(bookMarriage, wellFormed.bookMarriage(world)) };
}

/** What a request may hold. */
export interface Parts {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
}

type Known = Omit<World, 'booking' | 'versions' | 'hall' | 'relief' | 'placeId' | 'care' | 'keeping'> & {
  booking?: Booked | undefined;
  versions?: Versions;
  hall?: HallWorld;
  relief?: ReliefWorld;
  placeId?: string;
  care?: CareWorld;
  keeping?: KeepingWorld;
};

const nothing = () => ({ body: {} });
const ofBooking = ({ booking }: Known) => ({ params: { bookingId: booking?.bookingId ?? randomUUID() } });

/**
 * One well-formed request for every endpoint; the generated tests take it as it is, or spoil it field by field. A
 * feature with many has them in a file of its own, spread in here.
 */
export const wellFormed = {
  ...careRequests,
  ...caseworkRequests,
  ...eldercareRequests,
  ...hallRequests,
  ...keepingRequests,
  ...messageRequests,
  ...partnerRequests,
  ...paymentRequests,
  ...planningRequests,
  ...reliefRequests,
  ...staffRequests,
  ...trustRequests,
  sendSmsCode: () => ({ body: { phone: makePerson().phone } }),
  loginWithSms: () => ({ body: { phone: makePerson().phone, code: '123456', client: 'weapp' } }),
  // Of the shape that developer tools send, which the sandbox takes without having issued it.
  loginWithWechat: () => ({ body: { code: randomBytes(16).toString('hex') } }),
  visit: () => ({ body: { client: 'weapp' } }),
  logout: nothing,
  getMe: () => ({}),
  updatePreferences: () => ({ body: { elder: true, contrast: false } }),
  giveConsent: () => ({ body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } }),
  withdrawConsent: () => ({ body: { purpose: 'identity' } }),
  verifyRealName: () => {
    const { name, idNumber } = makePerson();
    return { body: { name, idNumber } };
  },
  revealIdentity: nothing,
  sendStepUpCode: nothing,
  stepUp: () => ({ body: { code: '123456' } }),
  listOffices: () => ({}),
  listSlots: ({ officeId }: Known) => ({ params: { officeId }, query: { service: 'MARRY' } }),
  listHolidays: () => ({}),
  listStandards: () => ({}),
  getDraft: () => ({}),
  saveDraft: ({ couple }: Known) => ({
    body: {
      ownCategory: 'mainland',
      partner: { category: 'mainland', ...couple.partner },
      ceremony: 'yes',
      guests: 4,
      counselling: 'no',
      needs: ['barrier_free'],
    },
  }),
  revealDraft: nothing,
  bookMarriage: ({ slotId, couple }: Known) => ({
    body: { slotId, draftVersion: couple.draftVersion, declared: true as const, partnerAgreed: true as const },
  }),
  getBooking: ofBooking,
  listMyBookings: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  getBookingCalendar: ofBooking,
  cancelBooking: (known: Known) => ({ ...ofBooking(known), body: { version: known.booking?.version ?? 1 } }),
  listMyCases: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  getCase: ({ booking }: Known) => ({ params: { caseId: booking?.caseId ?? randomUUID() } }),
  listMessages: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  readMessages: nothing,
} as const satisfies Record<string, (known: Known) => Parts>;

/** The request of an endpoint by its name; an endpoint that nobody has added here fails the test that asks. */
export function requestFor(endpoint: string, world: World): Parts {
  const make: ((known: Known) => Parts) | undefined = (wellFormed as Record<string, (known: Known) => Parts>)[endpoint];
  if (make === undefined) throw new Error(`testing/world.ts has no well-formed request for ${endpoint}`);
  return make(world);
}
