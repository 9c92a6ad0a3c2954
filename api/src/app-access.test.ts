import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import type { RefusalCode } from '@jianghan/shared/refusal';
import { useApi } from './testing/api';
import type { Answer, Client } from './testing/client';
import { useSandbox } from './testing/sandbox';
import { makeRoomyOffice, makeWorld, type Office, requestFor, type World } from './testing/world';

const api = useApi();
useSandbox();
let office: Office;

beforeAll(async () => {
  office = await makeRoomyOffice();
});

/** Success, or the refusal that must come. */
type Cell = 'yes' | RefusalCode;
type Row = readonly [anonymous: Cell, l0: Cell, l1: Cell, owner: Cell, stranger: Cell];

const everybody: Row = ['yes', 'yes', 'yes', 'yes', 'yes'];
const withSession: Row = ['sign_in_required', 'yes', 'yes', 'yes', 'yes'];
const withPhone: Row = ['sign_in_required', 'phone_required', 'yes', 'yes', 'yes'];
const withName: Row = ['sign_in_required', 'phone_required', 'real_name_required', 'yes', 'yes'];
const ownerOnly: Row = ['sign_in_required', 'phone_required', 'real_name_required', 'yes', 'not_found'];

/** Who may call what. The stranger is a verified resident who asks for the owner's objects. */
const MATRIX: Record<string, Row> = {
  sendSmsCode: everybody,
  loginWithSms: ['code_expired', 'code_expired', 'code_expired', 'code_expired', 'code_expired'],
  loginWithWechat: everybody,
  logout: withSession,
  getMe: withSession,
  updatePreferences: withSession,
  giveConsent: withPhone,
  withdrawConsent: withPhone,
  verifyRealName: ['sign_in_required', 'phone_required', 'consent_required', 'real_name_done', 'real_name_done'],
  revealIdentity: withName,
  listOffices: everybody,
  listSlots: everybody,
  listHolidays: everybody,
  getDraft: withName,
  saveDraft: withName,
  revealDraft: withName,
  bookMarriage: ['sign_in_required', 'phone_required', 'real_name_required', 'yes', 'draft_incomplete'],
  getBooking: ownerOnly,
  listMyBookings: withName,
  getBookingCalendar: ownerOnly,
  cancelBooking: ownerOnly,
  listMyCases: withSession,
  getCase: ['sign_in_required', 'not_found', 'not_found', 'yes', 'not_found'],
  listMessages: withSession,
  readMessages: withSession,
  recordSubscriptions: withSession,
};

function outcomeOf(endpoint: Endpoint, { status, problem }: Answer<unknown>): string {
  return status === endpoint.status ? 'yes' : `${problem.code}`;
}

async function ask(who: Client, endpoint: Endpoint, world: World): Promise<string> {
  return outcomeOf(endpoint, await who.send(endpoint, requestFor(endpoint.name, world)));
}

test('every endpoint of the contract has a row', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(ENDPOINTS.map(({ name }) => name).sort());
});

for (const endpoint of ENDPOINTS) {
  test(`${endpoint.name} answers anonymous, L0, L1, owner and stranger as the matrix says`, async () => {
    const world = await makeWorld(api, { ...office, unbooked: endpoint.name === 'bookMarriage' });
    const others = [await api.signInAs('L0'), await api.signInAs('L1'), await api.signInAs('L2')] as const;
    const [l0, l1, stranger] = others;
    const outcomes: string[] = [];
    for (const who of [api.anyone, l0, l1]) outcomes.push(await ask(who, endpoint, world));
    const asStranger = await ask(stranger, endpoint, world);
    outcomes.push(await ask(world.couple.booker, endpoint, world), asStranger);
    expect(outcomes).toEqual(MATRIX[endpoint.name]);
  });
}

test("another's object looks the same as one that does not exist", async () => {
  const world = await makeWorld(api, office);
  const stranger = await api.signInAs('L2');
  for (const endpoint of ENDPOINTS.filter(({ name }) => MATRIX[name]?.[4] === 'not_found')) {
    const request = requestFor(endpoint.name, world);
    const nobodys = Object.fromEntries(Object.keys(request.params ?? {}).map((name) => [name, randomUUID()]));
    const [theirs, none] = [
      await stranger.send(endpoint, request),
      await stranger.send(endpoint, { ...request, params: nobodys }),
    ];
    const bare = ({ status, problem: { traceId: _, ...said } }: Answer<unknown>) => ({ status, said });
    expect([endpoint.name, bare(theirs)]).toEqual([endpoint.name, bare(none)]);
  }
});
