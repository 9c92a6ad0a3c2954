import { careStart, careState, careStep, FIRST_LIMIT } from '@jianghan/shared/care/flows';
import { CARE_MOVERS, type CareLimit } from '@jianghan/shared/care/movers';
import type { CareKind, CareMoved } from '@jianghan/shared/care/schemas';
import type { Clock } from '@jianghan/shared/flow/flow';
import { makeReference } from '@jianghan/shared/reference';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { keepOpen, openNamelessAccount } from '../account/service';
import * as audit from '../audit/audit';
import { moveCase, openCase } from '../casefile/service';
import { takeRandom } from '../crypto/random';
import { newId } from '../db/new-id';
import { isDuplicate } from '../db/transact';
import type { Call } from '../http/call';
import { effectOf } from './effects';
import { tell, tellOfMove } from './messages';
import { moversIn } from './movers';
import type { CareCase } from './row';
import { type CareRules, dueAtOf } from './rules';
import { insertCare, lockCare, writeCareMove } from './store';
import { insertWords } from './store-words';

/** What is asked, of whom, and whom to ring. */
export type NewCare = Pick<
  CareCase,
  'kind' | 'officeId' | 'streetId' | 'happensAt' | 'contactName' | 'contactPhone' | 'relation' | 'note'
>;

const OPENINGS: Record<CareKind, string> = {
  visit: 'book',
  intention: 'register',
  home_service: 'order',
  advice: 'ask',
};

/**
 * Opens a case inside the transaction of a command: file, row, audit line, message. A caller's order stands on an
 * account of its own, which nobody can sign in to. Refuses `already_asked` while one of this kind runs at this place.
 */
export async function openCare(tx: Transaction, call: Call, { asked, rules }: { asked: NewCare; rules: CareRules }) {
  const { actor, staff, now } = call;
  const accountId = actor?.accountId ?? (await openNamelessAccount(tx, call));
  if (actor !== null && !(await keepOpen(tx, actor.accountId))) throw new Refusal('sign_in_required');
  const limit = FIRST_LIMIT[asked.kind];
  const one: CareCase = {
    ...asked,
    id: newId(),
    reference: makeReference('YL', takeRandom(5)),
    accountId,
    state: careStart(asked.kind),
    version: 1,
    dueAt: limit === null ? null : dueAtOf(limit, now, rules),
    openedAt: now,
    updatedAt: now,
    enteredBy: staff?.staffId ?? null,
  };
  const action = staff === null ? OPENINGS[asked.kind] : 'enter';
  await openCase(tx, one, { action, call });
  await insertRunning(tx, one);
  await audit.record(tx, { call, action: `care.${action}`, object: { kind: 'care', id: one.id } });
  if (actor !== null) await tell(tx, { care: one, topic: 'care.received', now });
  return one;
}

async function insertRunning(tx: Transaction, one: CareCase): Promise<void> {
  try {
    await insertCare(tx, one);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('already_asked') : error;
  }
}

/** A step that somebody wants a case to take. */
export interface CareMove {
  caseId: string;
  action: string;
  /** What the mover has looked at; left out by jobs. */
  version?: number;
  /** As the schema of the step has checked it. */
  input?: Readonly<Record<string, unknown>>;
  rules: CareRules;
}

/**
 * The one way a case of eldercare moves: holds its row, asks the table, does what belongs to the step, writes event,
 * words, deadline, audit line and message. Whoever comes second gets `state_changed` with the state as it is now.
 */
export async function moveCare(tx: Transaction, call: Call, move: CareMove): Promise<CareCase> {
  const care = await lockCare(tx, move.caseId);
  const movers = care === undefined ? [] : moversIn(call, care);
  if (care === undefined || movers.length === 0) throw new Refusal('not_found');
  if (move.version !== undefined && move.version !== care.version) throw new Refusal('state_changed', present(care));
  if (careStep(care, move.action, movers) === undefined) throw closedTo(care, move.action);
  const effect = await effectOf(tx, { care, move, now: call.now });
  const action = effect.action ?? move.action;
  const step = careStep(care, action, movers);
  if (step === undefined) throw closedTo(care, action);
  const dueAt = dueAfter(care, step.clock, { now: call.now, rules: move.rules });
  const changed: CareCase = { ...care, state: step.next, dueAt };
  const { version, updatedAt } = await moveCase(tx, care, { action, to: step.next, call, dueAt });
  await writeRunning(tx, changed);
  const words = textOf(move.input);
  if (words !== null) await insertWords(tx, { caseId: care.id, version, action, text: words, at: call.now });
  await audit.record(tx, { call, action: `care.${action}`, object: { kind: 'care', id: care.id } });
  await tellOfMove(tx, { care: { ...changed, version }, action, call });
  return { ...changed, version, updatedAt };
}

async function writeRunning(tx: Transaction, changed: CareCase): Promise<void> {
  try {
    await writeCareMove(tx, changed);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('already_asked') : error;
  }
}

/** Of an input, what somebody wrote: a reason, an answer, a room. */
const WRITTEN = ['text', 'reason', 'note', 'outOfTurn'] as const;

function textOf(input: CareMove['input']): string | null {
  const texts = WRITTEN.map((name) => input?.[name]).filter((text) => typeof text === 'string');
  return texts[0] ?? null;
}

function dueAfter(
  { dueAt }: CareCase,
  clock: Clock<CareLimit> | undefined,
  { now, rules }: { now: Date; rules: CareRules },
): Date | null {
  if (clock === undefined) return dueAt;
  if (typeof clock === 'object' && 'starts' in clock) return dueAtOf(clock.starts, now, rules);
  return null;
}

/** Another part may take it, or the case has gone on meanwhile. */
function closedTo(care: CareCase, action: string): Refusal {
  const isOthers = careStep(care, action, CARE_MOVERS) !== undefined;
  return isOthers ? new Refusal('not_permitted') : new Refusal('state_changed', present(care));
}

/** How the case stands now, for who came second. */
export function present({ kind, state, version }: Pick<CareCase, 'kind' | 'state' | 'version'>) {
  return { state, stateText: careState(kind, state).text, version };
}

export function toMoved(care: CareCase): CareMoved {
  return { caseId: care.id, kind: care.kind, ...present(care), dueAt: care.dueAt?.toISOString() ?? null };
}
