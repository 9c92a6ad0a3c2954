import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import type * as contract from '@jianghan/shared/care/contract-desk';
import { careActions } from '@jianghan/shared/care/flows';
import type { CareMoved } from '@jianghan/shared/care/schemas';
import type { CareFile, OrderVisitView } from '@jianghan/shared/care/views';
import { describeEvent } from '@jianghan/shared/casefile/describe';
import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { LookPurpose } from '@jianghan/shared/trust/looks';
import type { Transaction } from 'sequelize';
import { listEvents } from '../casefile/service';
import type { Call } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { getPublicOffices } from '../office/service';
import { eachTimeWithLine } from '../trust/each-look';
import { moveCare, toMoved } from './core';
import { matterOf, visitView } from './matter';
import { moversIn } from './movers';
import { moveOrderVisit } from './order-visit-core';
import type { CareCase } from './row';
import { careRules } from './rules';
import { findCare } from './store';
import * as worklist from './store-worklist';
import { toItem } from './view';

type Page = ReplyOf<typeof contract.listCareWork>;

/** A case in the scope of the caller; any other does not exist. */
async function findInScope(tx: Transaction | null, call: Call, caseId: string): Promise<CareCase> {
  const care = await findCare(tx, caseId);
  if (care === undefined || moversIn(call, care).length === 0) throw new Refusal('not_found');
  return care;
}

export async function listCareWork(call: Call, query: QueryOf<typeof contract.listCareWork>): Promise<Page> {
  const { pile, kind, officeId, limit, cursor } = query;
  if (officeId !== undefined) assertScope(call, officeId);
  const offices = officeId === undefined ? officesOf(call) : [officeId];
  const today = dateOf(call.now);
  const wanted = { pile, kind, offices, now: call.now, tomorrow: instantOf(addDays(today, 1), '00:00') };
  const after = worklist.placeOf(cursor);
  if (after === undefined) return { items: [], nextCursor: null };
  const found = await worklist.listWork(wanted, { after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const names = await getPublicOffices(null);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((care) => toItem(care, { names, now: call.now })),
    nextCursor: last === undefined ? null : worklist.cursorOf(last),
  };
}

/** Each look leaves a line with what it was for, written before anything is shown. */
export function openCareFile(call: Call, caseId: string, purpose: LookPurpose): Promise<CareFile> {
  const line = { look: 'case.viewed', field: null, reason: purpose, note: null } as const;
  const find = async (tx: Transaction) => {
    const of = await findInScope(tx, call, caseId);
    return { of, at: { id: of.id, isOutside: false } };
  };
  return eachTimeWithLine(call, { find, first: line, again: line }, (tx, care) => fileOf(tx, call, care));
}

async function fileOf(tx: Transaction, call: Call, care: CareCase): Promise<CareFile> {
  const movers = moversIn(call, care);
  const names = await getPublicOffices(tx);
  const events = await listEvents(tx, care.id);
  return {
    ...toItem(care, { names, now: call.now }),
    contact: { name: care.contactName, phone: care.contactPhone, relation: care.relation },
    matter: await matterOf(tx, care, movers),
    events: events.map(({ at, action, actorKind }) => ({
      at: at.toISOString(),
      text: describeEvent(care.kind, action, '家属'),
      by: actorKind === 'system' ? '系统' : actorKind === 'staff' ? '工作人员' : '家属',
    })),
    actions: careActions(care, movers).filter(({ button }) => button !== ''),
  };
}

export async function actOnCare(
  call: Call,
  caseId: string,
  { version, move }: BodyOf<typeof contract.actOnCare>,
): Promise<CareMoved> {
  const rules = await careRules();
  return once(call, async (tx) => {
    const { kind } = await findInScope(tx, call, caseId);
    if (kind !== move.kind) throw new Refusal('not_found');
    const { action, input } = move;
    return toMoved(await moveCare(tx, call, { caseId, version, action, input, rules }));
  });
}

export async function actOnOrderVisit(
  call: Call,
  { caseId, visitId }: { caseId: string; visitId: string },
  { version, move }: BodyOf<typeof contract.actOnOrderVisit>,
): Promise<OrderVisitView> {
  const rules = await careRules();
  return once(call, async (tx) => {
    const care = await findInScope(tx, call, caseId);
    const said = Object.values(move.input).find((value): value is string => typeof value === 'string') ?? null;
    const moved = await moveOrderVisit(tx, call, { caseId, visitId, action: move.action, version, said, rules });
    return visitView(moved, moversIn(call, care));
  });
}
