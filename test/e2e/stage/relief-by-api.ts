import { Client } from '@jianghan/api/testing/client';
import { visit } from '@jianghan/shared/account/contract';
import type { BodyOf } from '@jianghan/shared/contract';
import { submitRelief } from '@jianghan/shared/relief/contract-apply';
import { actOnRelief } from '@jianghan/shared/relief/contract-casework';
import { STREETS } from '@jianghan/shared/relief/streets';
import type { Role } from '@jianghan/shared/staff/roles';
import type { Stage } from './use-stage';

type Submission = BodyOf<typeof submitRelief>;
type Move = BodyOf<typeof actOnRelief>['move'];

const NEED: Submission = {
  street: STREETS[6]?.officeId ?? '',
  community: '示例社区',
  place: '建设大道 1 号',
  cause: 'fire',
  began: 'today',
  story: null,
  isDanger: false,
  isSmall: null,
  persons: 1,
  name: '周小宁',
  phone: '13800005678',
  idNumber: null,
  proxy: null,
};

/** A browser that knows nobody, with the nameless session that asking for help gives it. */
export async function visitByApi({ origin }: Pick<Stage, 'origin'>): Promise<{ who: Client; cookie: string }> {
  const { headers, problem } = await new Client(origin, { Origin: origin }).send(visit, { body: { client: 'h5' } });
  const cookie = headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no session: ${JSON.stringify(problem)}`);
  return { who: new Client(origin, { Origin: origin, Cookie: cookie }), cookie };
}

/** A case of theirs, for what must be so before a journey begins. */
export async function applyByApi(who: Client, given: Partial<Submission> = {}): Promise<string> {
  return (await who.call(submitRelief, { body: { ...NEED, ...given } })).caseId;
}

/** Staff take these steps one after another, each in the role named before it. */
export async function workByApi(
  { server, origin }: Stage,
  caseId: string,
  steps: readonly (readonly [role: Role, move: Move])[],
): Promise<void> {
  let version = 1;
  for (const [role, move] of steps) {
    const staff = new Client(origin, { Origin: origin, Cookie: server.admit(role) });
    ({ version } = await staff.call(actOnRelief, { params: { caseId }, body: { version, move } }));
  }
}

/** Somebody whose help of 500 元 in an emergency is approved. */
export async function grantByApi(stage: Stage): Promise<{ who: Client; caseId: string; cookie: string }> {
  const { who, cookie } = await visitByApi(stage);
  const caseId = await applyByApi(who);
  const grants = [{ kind: 'money' as const, amountFen: 50_000, stages: null }];
  await workByApi(stage, caseId, [
    ['street_officer', { action: 'accept', input: { lane: 'EMERGENCY', promised: null } }],
    ['street_officer', { action: 'open_review', input: {} }],
    ['street_officer', { action: 'propose', input: { grants, reason: '急需', minutes: null } }],
    ['street_supervisor', { action: 'approve', input: { reason: null } }],
  ]);
  return { who, caseId, cookie };
}
