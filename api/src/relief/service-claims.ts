import type { BodyOf, ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type {
  handOverRelief as HandOverRelief,
  listReliefColleagues as ListReliefColleagues,
} from '@jianghan/shared/relief/contract-casework';
import type { ReliefListItem } from '@jianghan/shared/relief/schemas-staff';
import type { Role } from '@jianghan/shared/staff/roles';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { type Call, staffOf } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import { listColleagues } from '../staff/service';
import { present } from './core';
import { type FileRules, fileRules } from './file';
import { findInScope } from './looking';
import { namesOf } from './names';
import { lockRelief, type ReliefCase } from './store';
import * as claims from './store-claims';
import { insertNote } from './store-desk';
import { toItem } from './view';

const ROLES_OF_RELIEF: readonly Role[] = ['street_officer', 'street_supervisor', 'district_officer'];

/** Of two who claim at once one has it; the other reads who that is. */
export async function claimRelief(call: Call, caseId: string, version: number): Promise<ReliefListItem> {
  const from = await fileRules((await findInScope(null, call, caseId)).officeId);
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    const relief = await lockAt(tx, call, { caseId, version });
    if (!(await claims.claim(tx, caseId, { staffId, at: call.now }))) {
      const name = (await namesOf(tx, [relief.claimedBy])).get(relief.claimedBy ?? '') ?? '';
      throw new Refusal('already_claimed', { by: name, isMe: relief.claimedBy === staffId });
    }
    await audit.record(tx, { call, action: 'relief.claimed', object: { kind: 'relief', id: caseId } });
    return itemOf(tx, call, { relief: { ...relief, claimedBy: staffId }, from });
  });
}

/** By whoever has it or answers for the street; what nobody has may go to anybody. The reason stays as a note. */
export async function handOverRelief(
  call: Call,
  caseId: string,
  { version, to, reason }: BodyOf<typeof HandOverRelief>,
): Promise<ReliefListItem> {
  const from = await fileRules((await findInScope(null, call, caseId)).officeId);
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    const relief = await lockAt(tx, call, { caseId, version });
    if (!mayGiveAway(call, relief)) throw new Refusal('not_permitted');
    const colleagues = await listColleagues(tx, { roles: ROLES_OF_RELIEF, officeId: relief.officeId });
    const taker = colleagues.find((one) => one.staffId === to);
    if (to !== null && taker === undefined) throw new Refusal('not_found');
    await claims.handOver(tx, caseId, { staffId: to, at: call.now });
    const text = taker === undefined ? `放回：${reason}` : `移交给${taker.name}：${reason}`;
    await insertNote(tx, { caseId, staffId, text, at: call.now });
    await audit.record(tx, { call, action: 'relief.handed_over', object: { kind: 'relief', id: caseId } });
    return itemOf(tx, call, { relief: { ...relief, claimedBy: to }, from });
  });
}

function mayGiveAway(call: Call, { claimedBy, officeId }: ReliefCase): boolean {
  const { staffId, roles } = staffOf(call);
  if (claimedBy === null || claimedBy === staffId) return true;
  return roles.some(({ role, officeId: at }) => role !== 'street_officer' && (at === null || at === officeId));
}

/** Held until the commit, at the version that was looked at. */
async function lockAt(
  tx: Transaction,
  call: Call,
  { caseId, version }: { caseId: string; version: number },
): Promise<ReliefCase> {
  const relief = await lockRelief(tx, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  assertScope(call, relief.officeId);
  if (relief.version !== version) throw new Refusal('state_changed', present(relief));
  return relief;
}

async function itemOf(
  tx: Transaction,
  call: Call,
  { relief, from }: { relief: ReliefCase; from: FileRules },
): Promise<ReliefListItem> {
  const names = await namesOf(tx, [relief.claimedBy]);
  const { offices, rules } = from;
  return toItem(relief, { now: call.now, staffId: staffOf(call).staffId, holidays: rules.holidays, offices, names });
}

export async function listReliefColleagues(call: Call, caseId: string): Promise<ReplyOf<typeof ListReliefColleagues>> {
  const { officeId } = await findInScope(null, call, caseId);
  const { staffId } = staffOf(call);
  const items = await listColleagues(null, { roles: ROLES_OF_RELIEF, officeId });
  return { items: items.filter((one) => one.staffId !== staffId) };
}
