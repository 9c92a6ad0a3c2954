import type * as contract from '@jianghan/shared/care/contract';
import { careActions, careState } from '@jianghan/shared/care/flows';
import type { CareMoved } from '@jianghan/shared/care/schemas';
import type { CareOwn, OrderVisitView } from '@jianghan/shared/care/views';
import type { BodyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { moveCare, toMoved } from './core';
import { matterOf, visitView } from './matter';
import { moversIn } from './movers';
import { moveOrderVisit } from './order-visit-core';
import type { CareCase } from './row';
import { careRules } from './rules';
import { findCare } from './store';

/** A case of somebody else answers exactly as one that does not exist. */
async function findOwn(tx: Transaction | null, call: Call, caseId: string): Promise<CareCase> {
  const care = await findCare(tx, caseId);
  if (care === undefined || moversIn(call, care).length === 0) throw new Refusal('not_found');
  return care;
}

export async function getOwnCare(call: Call, caseId: string): Promise<CareOwn> {
  const care = await findOwn(null, call, caseId);
  const movers = moversIn(call, care);
  const { text, next } = careState(care.kind, care.state);
  return {
    caseId: care.id,
    reference: care.reference,
    kind: care.kind,
    state: care.state,
    stateText: text,
    nextText: next,
    version: care.version,
    dueAt: care.dueAt?.toISOString() ?? null,
    contact: { name: care.contactName, phone: care.contactPhone, relation: care.relation },
    matter: await matterOf(null, care, movers),
    actions: careActions(care, movers).filter(({ action }) => action !== 'leave'),
  };
}

export async function moveOwnCare(
  call: Call,
  caseId: string,
  { version, move }: BodyOf<typeof contract.moveOwnCare>,
): Promise<CareMoved> {
  const rules = await careRules();
  return once(call, async (tx) => {
    const { kind } = await findOwn(tx, call, caseId);
    if (kind !== move.kind) throw new Refusal('not_found');
    const { action, input } = move;
    return toMoved(await moveCare(tx, call, { caseId, version, action, input, rules }));
  });
}

export async function moveOwnOrderVisit(
  call: Call,
  { caseId, visitId }: { caseId: string; visitId: string },
  { version, move }: BodyOf<typeof contract.moveOwnOrderVisit>,
): Promise<OrderVisitView> {
  const rules = await careRules();
  return once(call, async (tx) => {
    const care = await findOwn(tx, call, caseId);
    const said = 'text' in move.input ? move.input.text : null;
    const moved = await moveOrderVisit(tx, call, { caseId, visitId, action: move.action, version, said, rules });
    return visitView(moved, moversIn(call, care));
  });
}
