import type { BodyOf } from '@jianghan/shared/contract';
import type { actOnRelief as ActOnRelief } from '@jianghan/shared/relief/contract-casework';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { ReliefMoved } from '@jianghan/shared/relief/schemas';
import type { Transaction } from 'sequelize';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import { completeIfGiven } from './completing';
import { moveRelief } from './core';
import { findInScope } from './looking';
import { reliefRules } from './rules';
import type { ReliefCase } from './store';
import { claim } from './store-claims';

/** One step of the table. Of two at once one takes it, the other reads how the case stands now. */
export async function actOnRelief(
  call: Call,
  caseId: string,
  { version, move }: BodyOf<typeof ActOnRelief>,
): Promise<ReliefMoved> {
  const rules = await reliefRules();
  return once(call, async (tx) => {
    await findInScope(tx, call, caseId);
    const { action, input } = move;
    const moved = await moveRelief(tx, call, { caseId, version, action, input, rules });
    await claimByWorking(tx, call, moved);
    return toMoved(await completeIfGiven(tx, moved, { now: call.now, rules }));
  });
}

/** Whoever of the street takes the first step has the case, unless somebody has it. */
async function claimByWorking(tx: Transaction, call: Call, { id, officeId, claimedBy }: ReliefCase): Promise<void> {
  const { staffId, roles } = staffOf(call);
  const isOfficer = roles.some((held) => held.role === 'street_officer' && (held.officeId ?? officeId) === officeId);
  if (isOfficer && claimedBy === null) await claim(tx, id, { staffId, at: call.now });
}

export function toMoved({ id, state, version, dueAt }: ReliefCase): ReliefMoved {
  return { caseId: id, state, stateText: RELIEF_STATES[state].text, version, dueAt: dueAt?.toISOString() ?? null };
}
