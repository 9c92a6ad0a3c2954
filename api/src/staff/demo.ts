import { ROLE_NAMES, type Role } from '@jianghan/shared/staff/roles';
import { config } from '../config';
import { databaseNow, select } from '../db/sql';
import { transact } from '../db/transact';
import { listOffices } from '../office/service';
import { hashPassword } from './password';
import * as store from './store-accounts';
import { listRoles, replaceRoles } from './store-roles';
import { newTotpSecret, TOTP_PERIOD_MS, totpCodeAt } from './totp';

/** Of all members of staff in a demo; printed on `/sandbox`, worth nothing anywhere else. */
const DEMO_PASSWORD = 'jianghan-demo-2026';

interface DemoStaff {
  login: string;
  name: string;
  role: Role;
  /** Works at the sample office, a sample home or a sample provider; otherwise for the whole district. */
  at: 'office' | 'home' | 'team' | null;
}

/** The ids of a sample home and of a sample provider. */
interface Workplaces {
  home: string;
  team: string;
}

/** Invented people, one for each role, a second window, and the operator of a single home. */
export const demoStaff: readonly DemoStaff[] = [
  { login: 'registrar', name: '许静', role: 'registrar', at: 'office' },
  { login: 'registrar2', name: '方明', role: 'registrar', at: 'office' },
  { login: 'administrator', name: '罗建', role: 'administrator', at: null },
  { login: 'security', name: '秦岚', role: 'security_administrator', at: null },
  { login: 'auditor', name: '蔡文', role: 'auditor', at: null },
  { login: 'district', name: '孙霞', role: 'district_officer', at: null },
  { login: 'district2', name: '顾宁', role: 'district_officer', at: null },
  { login: 'street', name: '何珍', role: 'street_officer', at: null },
  { login: 'supervisor', name: '邓强', role: 'street_supervisor', at: null },
  { login: 'community', name: '吴芳', role: 'community_worker', at: null },
  { login: 'adviser', name: '黄兰', role: 'eldercare_adviser', at: null },
  { login: 'facility', name: '赵平', role: 'facility_operator', at: null },
  { login: 'provider', name: '李洁', role: 'provider', at: 'team' },
  { login: 'home', name: '程安', role: 'facility_operator', at: 'home' },
];

/** Makes those who are not there yet, enrolled, so that a visitor can sign in as any of them. Never in production. */
export async function seedDemoStaff(workplaces?: Workplaces): Promise<void> {
  assertDemo();
  const missing: DemoStaff[] = [];
  for (const person of demoStaff) {
    if ((await store.findStaffByLogin(null, person.login)) === undefined) missing.push(person);
  }
  if (missing.length === 0) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const places = { office: (await listOffices(null))[0]?.id, ...workplaces };
  await transact(async (tx) => {
    const now = await databaseNow(tx);
    for (const { login, name, role, at } of missing) {
      const id = await store.insertStaff(tx, { login, name, passwordHash, initialUntil: now }, now);
      await store.proposeTotp(tx, id, newTotpSecret());
      await store.enrol(tx, id, { passwordHash, at: now });
      await replaceRoles(tx, id, [{ role, officeId: at === null ? null : (places[at] ?? null) }]);
    }
  });
}

/** What the authenticator of a member of staff shows; null while the next code has not come. */
interface DemoCode {
  login: string;
  name: string;
  roles: string;
  code: string | null;
}

/** Everybody in a demo who has an authenticator, by the same secrets and the same clock as the sign-in. */
export async function listDemoCodes(): Promise<{ password: string; codes: DemoCode[] }> {
  assertDemo();
  const now = await databaseNow(null);
  const people = await store.listStaff('', 50);
  const roles = await listRoles(
    null,
    people.map(({ id }) => id),
  );
  const sql = 'SELECT id, totp_step FROM staff_accounts';
  const used = await select<{ id: string; totp_step: number | string | null }>(null, sql);
  const stepOf = new Map(used.map(({ id, totp_step }) => [id, Number(totp_step ?? 0)]));
  const codes = people.flatMap(({ id, login, name, totpSecret }) => {
    if (totpSecret === null) return [];
    const held = (roles.get(id) ?? []).map(({ role }) => ROLE_NAMES[role]).join('、');
    return [{ login, name, roles: held, code: nextCode(totpSecret, stepOf.get(id) ?? 0, now) }];
  });
  return { password: DEMO_PASSWORD, codes };
}

/** The first code that was not used yet; the sign-in takes the next one up to half a minute early. */
function nextCode(secret: string, usedStep: number, now: Date): string | null {
  const step = Math.floor(now.getTime() / TOTP_PERIOD_MS);
  const next = Math.max(step, usedStep + 1);
  return next > step + 1 ? null : totpCodeAt(secret, new Date(next * TOTP_PERIOD_MS));
}

function assertDemo(): void {
  if (config.isProduction) throw new Error('there are no demo staff in production');
}
