import { STREETS } from '@jianghan/shared/relief/streets';
import type { Role } from '@jianghan/shared/staff/roles';
import { newId } from '../db/new-id';
import { insertRows } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { type NewRelief, openRelief } from '../relief/opening';
import { reliefRules } from '../relief/rules';
import type { ReliefCase } from '../relief/store';
import { insertEmergency } from '../relief/store-emergencies';
import { listGrants, replaceGrants } from '../relief/store-grants';
import { replacePromise } from '../relief/store-steps';

export const STREET = STREETS[6]?.officeId ?? '';
export const OTHER_STREET = STREETS[7]?.officeId ?? '';

/** 2023: 940 元 a month (B-02), from long ago on. */
export async function setDibao(yuan = 940): Promise<void> {
  const columns = ['name', 'valid_from', 'value_json', 'source'];
  await transact((tx) =>
    insertRows(tx, { table: 'parameters', columns }, [['relief.dibao', '2020-01-01', String(yuan), '测试']]),
  );
}

/** Under what a member of staff acts, with a role at one street, or in the whole district. */
export function callOfStaff(
  role: Role,
  { staffId = newId(), officeId = null as string | null, now = new Date() } = {},
): Call {
  return {
    actor: null,
    staff: { staffId, sessionId: newId(), roles: [{ role, officeId }], steppedUpAt: now },
    attempt: null,
    now,
    traceId: `test-${newId()}`,
  };
}

export function callOfResident(accountId: string, now = new Date()): Call {
  return {
    actor: { accountId, sessionId: newId(), level: 'L0' },
    staff: null,
    attempt: null,
    now,
    traceId: `test-${newId()}`,
  };
}

/** Somebody without a session. */
function callOfNobody(now = new Date()): Call {
  return { actor: null, staff: null, attempt: null, now, traceId: `test-${newId()}` };
}

const SAID = {
  officeId: STREET,
  name: '周小宁',
  phone: '13800005678',
  idNumber: null,
  place: '建设大道 1 号',
  community: null,
  cause: 'fire',
  began: 'today',
  story: null,
  isDanger: false,
  isSmall: null,
  persons: 1,
  isRecognised: false,
  isSecluded: false,
  origin: 'self',
  accountId: null,
  helper: null,
} as const;

/** Somebody in trouble at `STREET`, with a case of their own. */
export async function makeRelief(
  given: Partial<Omit<NewRelief, 'rules'>> = {},
  call: Call = callOfNobody(),
): Promise<ReliefCase> {
  const rules = await reliefRules();
  return transact((tx) => openRelief(tx, call, { ...SAID, ...given, rules }));
}

/** A case with one of everything that a request of the staff speaks of. */
export interface ReliefWorld {
  id: string;
  version: number;
  /** Blankets, granted and not yet handed over. */
  grantId: string;
  /** A public emergency of long ago that nobody has ended. */
  emergencyId: string;
}

export async function makeReliefWorld(given: Parameters<typeof makeRelief>[0]): Promise<ReliefWorld> {
  const { id, version } = await makeRelief(given);
  const emergencyId = newId();
  const blankets = { kind: 'goods', what: '棉被', quantity: 2, valueFen: 20_000 } as const;
  const [grant] = await transact(async (tx) => {
    const now = new Date();
    await replaceGrants(tx, { caseId: id, version, grants: [blankets], prepaidAt: now });
    await replacePromise(tx, { caseId: id, items: ['火灾证明'], dueOn: '2030-01-01' });
    const words = { title: '旧事', notice: '无', windows: '无', streetLimit: 6, fastCeiling: 2 };
    const days = { from: '2001-01-01', until: '2001-01-02', declaredAt: now, endedAt: null, version: 1 };
    await insertEmergency(tx, { id: emergencyId, ...words, ...days }, newId());
    return listGrants(tx, id);
  });
  return { id, version, grantId: grant?.id ?? '', emergencyId };
}
