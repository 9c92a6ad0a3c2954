import { STREETS } from '@jianghan/shared/relief/streets';
import type { Role } from '@jianghan/shared/staff/roles';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { insertSetting, listValues, putValue } from '../parameters/service';
import { findStaffByLogin } from '../staff/service';
import { moveRelief } from './core';
import { openRelief } from './opening';
import { type ReliefRules, reliefRules } from './rules';
import { SAMPLE_CASES, type SampleCase } from './sample-cases';
import { claim } from './store-claims';

const HOUR_MS = 3_600_000;
const STREET = STREETS.find(({ name }) => name === '唐家墩街道')?.officeId ?? '';
const LOGINS = { street_officer: 'street', street_supervisor: 'supervisor', district_officer: 'district' } as const;
type Worker = keyof typeof LOGINS;

/** Invented cases of one street in many states, each of them worked by the demo's own staff and called 示例 in its story. */
export async function seedReliefSample(now: Date): Promise<void> {
  if ((await select(null, 'SELECT id FROM relief_cases LIMIT 1')).length > 0) return;
  await setSampleStandard(now);
  const staff = await demoWorkers();
  if (staff === undefined) return;
  // What was set a moment ago is not yet among what is kept.
  const rules = { ...(await reliefRules()), values: await listValues(null) };
  for (const one of SAMPLE_CASES) await makeCase(one, { now, staff, rules });
}

/** D of 2023 (B-02): the bureau sets the one in force. */
async function setSampleStandard(now: Date): Promise<void> {
  const name = 'relief.dibao';
  if ((await select(null, 'SELECT name FROM parameter_settings WHERE name = :name LIMIT 1', { name })).length > 0)
    return;
  const source = '武汉市 2023 年社会救助标准的报道（示例）';
  const setting = { name, version: 1, validFrom: '2023-01-01', value: 940, source, setAt: now } as const;
  await transact(async (tx) => {
    await insertSetting(tx, setting);
    await putValue(tx, setting);
  });
}

async function demoWorkers(): Promise<Record<Worker, string> | undefined> {
  const ids: Partial<Record<Worker, string>> = {};
  for (const [role, login] of Object.entries(LOGINS) as [Worker, string][]) {
    const id = (await findStaffByLogin(null, login))?.id;
    if (id === undefined) return undefined;
    ids[role] = id;
  }
  return ids as Record<Worker, string>;
}

interface Stage {
  now: Date;
  staff: Record<Worker, string>;
  rules: ReliefRules;
}

/** Opened and worked in the past, so that the deadlines stand where they would. */
async function makeCase(one: SampleCase, { now, staff, rules }: Stage): Promise<void> {
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * HOUR_MS);
  const { said, hoursAgo, claimed, steps } = one;
  await transact(async (tx) => {
    const asked = { ...SAID, ...said, officeId: STREET, rules };
    const { id } = await openRelief(tx, callOf(null, at(hoursAgo)), asked);
    if (claimed) await claim(tx, id, { staffId: staff.street_officer, at: at(hoursAgo) });
    for (const { by, hoursAgo: then, move } of steps) {
      const call = callOf({ role: by, staffId: staff[by] }, at(then));
      await moveRelief(tx, call, { caseId: id, ...move, rules });
    }
  });
}

const SAID = {
  idNumber: null,
  community: '示例社区',
  began: 'week',
  isDanger: false,
  isSmall: null,
  persons: 1,
  isRecognised: false,
  isSecluded: false,
  origin: 'self',
  accountId: null,
  helper: null,
} as const;

function callOf(who: { role: Role; staffId: string } | null, now: Date): Call {
  const staff =
    who === null
      ? null
      : { staffId: who.staffId, sessionId: '', roles: [{ role: who.role, officeId: null }], steppedUpAt: null };
  return { actor: null, staff, attempt: null, now, traceId: 'sample' };
}
