import { randomUUID } from 'node:crypto';
import { CONSENT_VERSIONS, giveConsent, sendStepUpCode, updatePreferences } from '@jianghan/shared/account/contract';
import { type Endpoint, isForStaff } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { barBooker } from '@jianghan/shared/marriage/partner-contract';
import { signOutStaff } from '@jianghan/shared/staff/contract';
import type { Role } from '@jianghan/shared/staff/roles';
import { select } from './db/sql';
import { transact } from './db/transact';
import { useApi } from './testing/api';
import { callerOf } from './testing/callers';
import type { Answer, Client } from './testing/client';
import { careCommands } from './testing/commands-care';
import { type Prepared, reliefCommands } from './testing/commands-relief';
import { bookAndWait, bookTogether } from './testing/partners';
import { setDibao } from './testing/relief';
import { useSandbox } from './testing/sandbox';
import { makeRoomyOffice, makeWorld, type Office, requestFor } from './testing/world';
import { raiseAlert } from './trust/store-alerts';

const api = useApi();
const sandbox = useSandbox();
let office: Office;

beforeAll(async () => {
  office = await makeRoomyOffice();
  await setDibao();
});

/** A session ends with the first sign-out, and goes on under another token after a step-up: their repeats have nobody to answer. */
const ONLY_ONCE = new Set(['logout', 'signOutStaff', 'stepUpStaff', 'closeAccount']);

/** What a command needs before it succeeds, where the world of the requests does not have it. */
const PREPARE: Record<string, () => Promise<Prepared>> = {
  async verifyRealName() {
    const resident = await api.signInAs('L1');
    const { name, idNumber } = resident.person;
    sandbox.people.add(resident.person);
    await resident.call(giveConsent, { body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
    return [resident, { body: { name, idNumber } }];
  },
  async stepUp() {
    const resident = await api.signInAs('L1');
    await resident.call(sendStepUpCode, { body: {} });
    const sent = sandbox.sms.messages.find(({ phone }) => phone.endsWith(resident.person.phone));
    return [resident, { body: { code: sent?.text.match(/\d{6}/)?.[0] ?? '' } }];
  },
  ...reliefCommands(api),
  ...careCommands(api, () => office.officeId),
  exportMyData: async () => [await api.signInAs('L2', { steppedUp: true }), { body: {} }],
  acceptAsPartner: () => named({ version: 1 }),
  declineAsPartner: () => named({ version: 1 }),
  barBooker: () => named({}),
  async unbarBooker() {
    const { named: who, bookingId } = await bookAndWait(api, office.slotId);
    const { barId } = await who.call(barBooker, { params: { bookingId }, body: {} });
    return [who, { params: { barId }, body: {} }];
  },
  async rescheduleBooking() {
    const { booker, bookingId, version } = await bookTogether(api, office.slotId);
    const { slotId } = await makeRoomyOffice();
    return [booker, { params: { bookingId }, body: { slotId, version } }];
  },
  updateStaffRoles: () => aboutColleague('security_administrator', { roles: [{ role: 'auditor', officeId: null }] }),
  resetTotp: () => aboutColleague('security_administrator'),
  disableStaff: () => aboutColleague('administrator'),
  enableStaff: () => aboutColleague('administrator'),
  resetPassword: () => aboutColleague('administrator'),
  async markAlertSeen() {
    const { member } = await api.staffOf('registrar');
    const now = new Date();
    await transact((tx) => raiseAlert(tx, { staffId: member.staffId, looks: 21, since: now, now }));
    const sql = 'SELECT id FROM audit_alerts WHERE staff_id = :id';
    const [alert] = await select<{ id: string }>(null, sql, { id: member.staffId });
    return [await api.staffOf('auditor'), { params: { alertId: alert?.id ?? '' }, body: {} }];
  },
};

async function named(body: Record<string, unknown>): Promise<Prepared> {
  const { named: who, bookingId } = await bookAndWait(api, office.slotId);
  return [who, { params: { bookingId }, body }];
}

async function aboutColleague(role: Role, more: Record<string, unknown> = {}): Promise<Prepared> {
  const { member } = await api.staffOf('registrar');
  const [row] = await select<{ version: number }>(null, 'SELECT version FROM staff_accounts WHERE id = :id', {
    id: member.staffId,
  });
  const body = { version: Number(row?.version), ...more };
  return [await api.staffOf(role, { steppedUp: true }), { params: { staffId: member.staffId }, body }];
}

/** Somebody for whom the command succeeds. */
async function prepared(endpoint: Endpoint): Promise<Prepared> {
  const { name } = endpoint;
  const prepare = PREPARE[name];
  if (prepare !== undefined) return prepare();
  const world = await makeWorld(api, office, name);
  return [await callerOf(api, endpoint, world), requestFor(name, world)];
}

/** Another command of the same person, which must not run under the key of the first. */
function otherCommand(who: Client, endpoint: Endpoint, key: string): Promise<Answer<unknown>> {
  if (isForStaff(endpoint)) return who.send(signOutStaff, { body: {} }, { key });
  return who.send(updatePreferences, { body: { elder: false, contrast: true } }, { key });
}

for (const endpoint of ENDPOINTS.filter(({ idempotent, name }) => idempotent && !ONLY_ONCE.has(name))) {
  test(`${endpoint.name}: twins and repeats of one key get one answer, another command under it is refused`, async () => {
    const [who, request] = await prepared(endpoint);
    const key = `key-${randomUUID()}`;
    const twins = await Promise.all([1, 2, 3].map(() => who.send(endpoint, request, { key })));
    const answers = [...twins, await who.send(endpoint, request, { key })].map(({ status, body }) => ({
      status,
      body,
    }));
    expect([answers[0]?.status, answers[0]?.body]).toEqual([endpoint.status, expect.anything()]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const other = await otherCommand(who, endpoint, key);
    expect([other.status, other.problem.code]).toEqual([422, 'key_reused']);
  });
}

test('every changing endpoint but sign-in demands a key', () => {
  for (const { name, method, idempotent, signIn } of ENDPOINTS) {
    expect([name, idempotent]).toEqual([name, method !== 'GET' && !signIn]);
  }
});
