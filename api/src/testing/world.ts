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

/** Everything that a request can speak of: an office with a free time, a couple, and what they have asked for. */
export interface World {
  officeId: string;
  slotId: string;
  couple: Couple;
  booking?: Booked;
  versions?: Versions;
  hall?: HallWorld;
  /** The booker asked for relief, too, at the same office. */
  relief?: ReliefWorld;
  /** A place of eldercare that is shown. */
  placeId?: string;
  /** What the booker asked of eldercare, at the same office and at that place. */
  care?: CareWorld;
  /** What is kept of the register at the same office and at that place. */
  keeping?: KeepingWorld;
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

/** What a request may speak of beyond an office and a couple, and how it is made. */
const PARTS = {
  versions: ({ officeId }: Ground) => readVersions(officeId),
  hall: ({ officeId }: Ground) => makeHall(officeId),
  relief: (ground: Ground) => makeReliefWorld(ground),
  care: (ground: Ground) => makeCareWorld(ground),
  keeping: ({ officeId: ownId, care }: Ground) => makeKeepingWorld({ ownId, otherId: care?.placeId ?? '' }),
  booking: ({ couple, slotId, officeId }: Ground) =>
    couple.booker.call(bookMarriage, wellFormed.bookMarriage({ couple, slotId, officeId })),
} as const;
type Part = keyof typeof PARTS;

/** What has to be there although the request does not name it: whom a window calls, an office that is a place. */
const UNNAMED: Readonly<Record<string, readonly Part[]>> = {
  callNext: ['hall'],
  planVisits: ['care'],
  listOwnVisitSlots: ['care'],
  listCareWork: ['care'],
  openProviderDay: ['care'],
};

interface Ground extends Office {
  couple: Couple;
  accountId: string;
  /** Made before whatever is kept of its place. */
  care?: CareWorld;
}

/** Which parts the request of an endpoint looks at: it is made once with none, and what it asks for is noted. */
function partsIn(endpoint: string, ground: Ground): ReadonlySet<Part> {
  const unnamed = UNNAMED[endpoint];
  if (unnamed !== undefined) return new Set(unnamed);
  const asked = new Set<Part>();
  const noted = (...parts: Part[]) => ({
    get: () => {
      for (const part of parts) asked.add(part);
    },
  });
  const known = Object.defineProperties({ ...ground } as World, {
    versions: noted('versions'),
    hall: noted('hall'),
    relief: noted('relief'),
    care: noted('care'),
    placeId: noted('care'),
    keeping: noted('care', 'keeping'),
    booking: noted('booking'),
  });
  requestFor(endpoint, known);
  return asked;
}

/** A couple of its own for each caller, and what else the request of one endpoint speaks of, or that of any. */
export async function makeWorld(api: Front, at: Office, endpoint?: string): Promise<World> {
  const couple = await makeCouple(api);
  const ground: Ground = { ...at, couple, accountId: couple.booker.person.accountId };
  const parts = endpoint === undefined ? (Object.keys(PARTS) as Part[]) : partsIn(endpoint, ground);
  for (const part of parts) Object.assign(ground, { [part]: await PARTS[part](ground) });
  return ground.care === undefined ? ground : { ...ground, placeId: ground.care.placeId };
}

/** What a request may hold. */
export interface Parts {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
}

const nothing = () => ({ body: {} });
const ofBooking = ({ booking }: World) => ({ params: { bookingId: booking?.bookingId ?? randomUUID() } });

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
  listSlots: ({ officeId }: World) => ({ params: { officeId }, query: { service: 'MARRY' } }),
  listHolidays: () => ({}),
  listStandards: () => ({}),
  getDraft: () => ({}),
  saveDraft: ({ couple }: World) => ({
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
  bookMarriage: ({ slotId, couple }: World) => ({
    body: { slotId, draftVersion: couple.draftVersion, declared: true as const, partnerAgreed: true as const },
  }),
  getBooking: ofBooking,
  listMyBookings: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  getBookingCalendar: ofBooking,
  cancelBooking: (known: World) => ({ ...ofBooking(known), body: { version: known.booking?.version ?? 1 } }),
  listMyCases: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  getCase: ({ booking }: World) => ({ params: { caseId: booking?.caseId ?? randomUUID() } }),
  listMessages: () => ({ query: { limit: 20, cursor: 'bm9uZQ' } }),
  readMessages: nothing,
} as const satisfies Record<string, (known: World) => Parts>;

/** The request of an endpoint by its name; an endpoint that nobody has added here fails the test that asks. */
export function requestFor(endpoint: string, world: World): Parts {
  const make: ((known: World) => Parts) | undefined = (wellFormed as Record<string, (known: World) => Parts>)[endpoint];
  if (make === undefined) throw new Error(`testing/world.ts has no well-formed request for ${endpoint}`);
  return make(world);
}
