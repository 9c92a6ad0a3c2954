import type { CaseDetail, CaseKind, CaseSummary } from '@jianghan/shared/casefile/contract';
import { describeCase, describeEvent, isOfTwo, moverText } from '@jianghan/shared/casefile/describe';
import type { ListQuery } from '@jianghan/shared/fields';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { type Call, signedIn } from '../http/call';
import { getPublicOffices } from '../office/service';
import * as store from './store';
import { insertMember, isCaseOf } from './store-members';

export type { Appointment, CaseEventFacts, CaseFile } from './store';
export const findCase = store.findCase;
export const listCasesById = store.listCasesById;
export const listEvents = store.listEvents;
/** Whoever else belongs to a case sees it as the one who opened it does. */
export const addMember = insertMember;
export { CASES_OF, listMembers } from './store-members';
export { listCasesOn, takeOverCases } from './store-take-over';
/** For a feature whose retention is over, after its own rows. */
export const forgetCases = store.deleteCases;

/** Opens case files, each with the first line of its timeline. Called inside the transaction of the feature. */
export async function openCases(tx: Transaction, cases: readonly store.CaseFile[], action: string): Promise<void> {
  await store.insertCases(tx, cases);
  await store.insertEvents(
    tx,
    cases.map((file) => ({
      caseId: file.id,
      version: file.version,
      action,
      fromState: null,
      toState: file.state,
      actorKind: 'resident',
      actorId: file.accountId,
      at: file.openedAt,
    })),
  );
}

export interface Opening {
  file: store.CaseFile;
  action: string;
  call: Call;
}

/** Opens case files, each by whoever calls: the person, the counter, or somebody without a session. */
export async function openCasesBy(tx: Transaction, openings: readonly Opening[]): Promise<void> {
  await store.insertCases(
    tx,
    openings.map(({ file }) => file),
  );
  await store.insertEvents(
    tx,
    openings.map(({ file: { id: caseId, version, state: toState, openedAt: at }, action, call }) => ({
      ...{ caseId, version, action, fromState: null, toState, at },
      ...moverOf(call),
    })),
  );
}

export function openCase(tx: Transaction, file: store.CaseFile, by: { action: string; call: Call }): Promise<void> {
  return openCasesBy(tx, [{ file, ...by }]);
}

/** Moves a case by an action its flow allows; whoever comes second gets `state_changed`. */
export async function moveCase(
  tx: Transaction,
  file: store.CaseFile,
  move: { action: string; to: string; call: Call; appointment?: store.Appointment; dueAt?: Date | null },
): Promise<store.CaseFile> {
  const { action, to, call, appointment, dueAt = null } = move;
  if (!(await store.moveOn(tx, file, { state: to, at: call.now, dueAt, appointment })))
    throw new Refusal('state_changed');
  const version = file.version + 1;
  await store.insertEvents(tx, [
    {
      caseId: file.id,
      version,
      action,
      fromState: file.state,
      toState: to,
      ...moverOf(call),
      at: call.now,
    },
  ]);
  return { ...file, ...appointment, state: to, version, dueAt, updatedAt: call.now };
}

/** A resident, signed in or not, a member of staff, or the clock. */
function moverOf({ actor, staff, isJob }: Call): { actorKind: string; actorId: string | null } {
  if (staff !== null) return { actorKind: 'staff', actorId: staff.staffId };
  if (actor !== null) return { actorKind: 'resident', actorId: actor.accountId };
  return { actorKind: isJob ? 'system' : 'resident', actorId: null };
}

export async function listMyCases(
  call: Call,
  { limit, cursor }: ListQuery,
): Promise<{ items: CaseSummary[]; nextCursor: string | null }> {
  const { accountId } = signedIn(call);
  const files = await store.listCases(accountId, { limit: limit + 1, before: cursor ?? null });
  const items = files.slice(0, limit).map((file) => toSummary(file));
  return { items, nextCursor: files.length > limit ? (items.at(-1)?.caseId ?? null) : null };
}

/** A case of somebody else answers exactly as one that does not exist. */
export async function getCase(call: Call, caseId: string): Promise<CaseDetail> {
  // Asked first, so that somebody else's takes as long as none.
  const file = (await isCaseOf(signedIn(call).accountId, caseId)) ? await store.findCase(null, caseId) : undefined;
  if (file === undefined) throw new Refusal('not_found');
  const events = await store.listEvents(null, caseId);
  const office = (await getPublicOffices(null)).get(file.officeId ?? '');
  return {
    ...toSummary(file),
    holder: office?.name ?? '江汉区民政局',
    holderPhone: office?.phone ?? '12345',
    dueAt: file.dueAt?.toISOString() ?? null,
    nextText: describeCase(file.kind, file.state).next,
    version: file.version,
    events: events.map((event) => ({
      at: event.at.toISOString(),
      text: describeEvent(file.kind, event.action, whoMoved(event, file.kind, call)),
      by: whoMoved(event, file.kind, call),
    })),
  };
}

/** As the reader calls them. */
function whoMoved({ actorKind, actorId }: store.CaseEventFacts, kind: CaseKind, call: Call): string {
  if (actorId === signedIn(call).accountId) return '您';
  // Of a case of one person only they act on it, also before they said who they are; a report says itself by whom.
  return moverText(kind, actorKind, isOfTwo(kind) ? '对方' : '您');
}

function toSummary(file: store.CaseFile): CaseSummary {
  const words = describeCase(file.kind, file.state);
  return {
    caseId: file.id,
    reference: file.reference,
    kind: file.kind,
    subjectId: file.id,
    state: file.state,
    stateText: words.state,
    title: words.title,
    note: words.next,
    group: words.group,
    happensAt: file.happensAt?.toISOString() ?? null,
    updatedAt: file.updatedAt.toISOString(),
  };
}
