import { randomUUID } from 'node:crypto';
import { type Endpoint, isForStaff } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { isControlRole, ROLES, type Role } from '@jianghan/shared/staff/roles';
import { SESSION_COOKIE, STAFF_COOKIE } from './http/session';
import { type Cell, isStaffRow, MATRIX, type ResidentRow, type StaffRow } from './testing/access-matrix';
import { useApi } from './testing/api';
import { type Answer, Client } from './testing/client';
import { useSandbox } from './testing/sandbox';
import { disable, type StaffMember } from './testing/staff';
import { makeRoomyOffice, makeWorld, type Office, requestFor, type World } from './testing/world';

const api = useApi();
useSandbox();
let office: Office;
let elsewhere: Office;

beforeAll(async () => {
  [office, elsewhere] = [await makeRoomyOffice(), await makeRoomyOffice()];
});

function outcomeOf(endpoint: Endpoint, { status, problem }: Answer<unknown>): string {
  return status === endpoint.status ? 'yes' : `${problem.code}`;
}

/** Everybody says that they come from our own pages, or no door for staff would look at them. */
function send(who: Client, endpoint: Endpoint, world: World): Promise<Answer<unknown>> {
  return who.send(endpoint, requestFor(endpoint.name, world), { headers: { Origin: api.baseUrl } });
}

async function ask(who: Client, endpoint: Endpoint, world: World): Promise<string> {
  return outcomeOf(endpoint, await send(who, endpoint, world));
}

/** Whoever only looks changes nothing, and leaves the world as it is for whoever looks next. */
async function nextWorld(endpoint: Endpoint, world: World): Promise<World> {
  return endpoint.method === 'GET' ? world : worldFor(endpoint);
}

function worldFor({ name }: Endpoint): Promise<World> {
  return makeWorld(api, office, name);
}

const rolesOf = ({ access }: Endpoint): readonly Role[] => (typeof access === 'string' ? [] : access);
const residentEndpoints = ENDPOINTS.filter(({ access }) => typeof access === 'string');
const staffEndpoints = ENDPOINTS.filter(({ access }) => typeof access !== 'string');

test('every endpoint of the contract has a row of its kind', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(ENDPOINTS.map(({ name }) => name).sort());
  for (const { name, access } of ENDPOINTS)
    expect([name, isStaffRow(MATRIX[name])]).toEqual([name, typeof access !== 'string']);
});

for (const endpoint of residentEndpoints) {
  test(`${endpoint.name} answers anonymous, L0, L1, owner, stranger and partner as the matrix says`, async () => {
    const world = await worldFor(endpoint);
    const [l0, l1, stranger] = [
      await api.signInAs('L0'),
      await api.signInAs('L1'),
      await api.signInAs('L2', { sex: 'male' }),
    ];
    const partner = await api.signInAs('L2', world.couple.partner);
    const outcomes: string[] = [];
    for (const who of [api.anyone, l0, l1]) outcomes.push(await ask(who, endpoint, world));
    const others = [await ask(stranger, endpoint, world), await ask(partner, endpoint, world)];
    outcomes.push(await ask(world.couple.booker, endpoint, world), ...others);
    expect(outcomes).toEqual(MATRIX[endpoint.name]);
  });
}

function member(role: Role, officeId: string | undefined): Promise<StaffMember> {
  return api.staffOf(role, { steppedUp: true, ...(officeId === undefined ? {} : { officeId }) });
}

const bystanders = new Map<string, Promise<StaffMember>>();

/** Whoever is only told that it is not theirs stays as they were: one of each is enough for all endpoints. */
function bystander(role: Role, officeId: string | undefined): Promise<StaffMember> {
  const known = bystanders.get(`${role} ${officeId}`) ?? member(role, officeId);
  bystanders.set(`${role} ${officeId}`, known);
  return known;
}

/** Whatever is refused comes first; each who may gets a world of their own, for they may change it. */
async function staffOutcomes(
  endpoint: Endpoint,
  row: StaffRow,
): Promise<[who: string, outcome: string, right: Cell][]> {
  const world = await worldFor(endpoint);
  const seen: [string, string, Cell][] = [];
  for (const role of ROLES) {
    const isLet = rolesOf(endpoint).includes(role);
    const refused: Cell = rolesOf(endpoint) === ROLES ? row.own : 'not_permitted';
    const places = isControlRole(role) ? (['district'] as const) : (['own', 'foreign', 'district'] as const);
    for (const place of places) {
      const officeId = { own: office.officeId, foreign: elsewhere.officeId, district: undefined }[place];
      const allowed = { own: row.own, foreign: row.foreign ?? row.own, district: row.district ?? row.own }[place];
      const right = isLet ? allowed : refused;
      const who = await (right === 'not_permitted' ? bystander : member)(role, officeId);
      seen.push([
        `${role} ${place}`,
        await ask(who, endpoint, right === 'yes' ? await nextWorld(endpoint, world) : world),
        right,
      ]);
    }
  }
  return seen;
}

for (const endpoint of staffEndpoints) {
  const row = MATRIX[endpoint.name] as StaffRow;

  test(`${endpoint.name} answers every role, at the own office, at another and in the district, as the matrix says`, async () => {
    for (const [who, outcome, right] of await staffOutcomes(endpoint, row))
      expect([who, outcome]).toEqual([who, right]);
  });

  test(`${endpoint.name} lets in nobody disabled, without a role, or without a step-up where it is sensitive`, async () => {
    const world = await worldFor(endpoint);
    const [role = 'auditor'] = rolesOf(endpoint);
    const gone = await api.staffOf(role, { steppedUp: true });
    await disable(gone);
    const bare = await ask(await api.staffOf(role), endpoint, await nextWorld(endpoint, world));
    expect({
      disabled: await ask(gone, endpoint, world),
      withoutRole: await ask(await api.staffOf(null, { steppedUp: true }), endpoint, await nextWorld(endpoint, world)),
      notSteppedUp: bare,
    }).toEqual({
      disabled: 'staff_sign_in_required',
      withoutRole: rolesOf(endpoint) === ROLES ? row.own : 'not_permitted',
      notSteppedUp: row.sensitive ? 'step_up_required' : (row.district ?? row.own),
    });
  });

  test(`${endpoint.name} takes nobody else's session for one of staff`, async () => {
    const world = await worldFor(endpoint);
    const { booker } = world.couple;
    const worn = new Client(api.baseUrl, { Cookie: `${STAFF_COOKIE}=${booker.person.token}` });
    for (const who of [api.anyone, booker, worn, await api.signInAs('L2', { client: 'h5' })]) {
      expect(await ask(who, endpoint, world)).toBe('staff_sign_in_required');
    }
  });
}

test('a session of staff is none at the doors for residents, in whichever place it is carried', async () => {
  const { member } = await api.staffOf('administrator', { steppedUp: true });
  const carried = [
    new Client(api.baseUrl, { Cookie: `${STAFF_COOKIE}=${member.token}` }),
    new Client(api.baseUrl, { Cookie: `${SESSION_COOKIE}=${member.token}` }),
    new Client(api.baseUrl, { Authorization: `Bearer ${member.token}` }),
  ];
  const world = await makeWorld(api, office);
  for (const endpoint of residentEndpoints.filter((each) => !isForStaff(each))) {
    const [anonymous] = MATRIX[endpoint.name] as ResidentRow;
    for (const who of carried) {
      expect([endpoint.name, await ask(who, endpoint, world)]).toEqual([endpoint.name, anonymous]);
    }
  }
});

const UUID = /^[0-9a-f-]{36}$/;

function hidesFrom({ name }: Endpoint): boolean {
  const row = MATRIX[name];
  return isStaffRow(row) ? row.foreign === 'not_found' : row?.[4] === 'not_found';
}

test("another's object looks the same as one that does not exist, to strangers and to other offices", async () => {
  const world = await makeWorld(api, office);
  const stranger = await api.signInAs('L2');
  for (const endpoint of ENDPOINTS.filter(hidesFrom)) {
    const role = rolesOf(endpoint).find((each) => !isControlRole(each)) ?? null;
    const foreigner = () => api.staffOf(role, { officeId: elsewhere.officeId, steppedUp: true });
    const who = isForStaff(endpoint) ? await foreigner() : stranger;
    const request = requestFor(endpoint.name, world);
    const given = Object.entries(request.params ?? {});
    const nobodys = Object.fromEntries(given.map(([name, value]) => [name, UUID.test(value) ? randomUUID() : value]));
    const theirs = await who.send(endpoint, request);
    const none = await who.send(endpoint, { ...request, params: nobodys });
    const bare = ({ status, problem: { traceId: _, ...said } }: Answer<unknown>) => ({ status, said });
    expect([endpoint.name, bare(theirs)]).toEqual([endpoint.name, bare(none)]);
  }
});
