import { dateOf } from '@jianghan/shared/calendar/dates';
import { makeReference } from '@jianghan/shared/reference';
import { Refusal } from '@jianghan/shared/refusal';
import { NO_CLOCK, receivedOn, started } from '@jianghan/shared/relief/clock';
import { RELIEF_FLOW } from '@jianghan/shared/relief/flow';
import type { ReliefOpening } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { keepAllOpen, openNamelessAccount } from '../account/service';
import * as audit from '../audit/audit';
import { openCasesBy } from '../casefile/service';
import { encryptField } from '../crypto/fields';
import { takeRandom } from '../crypto/random';
import { newId } from '../db/new-id';
import { insertRows } from '../db/sql';
import type { Call } from '../http/call';
import { countingAt } from './clock';
import { tellAll } from './messages';
import { emergencyOn, type ReliefRules } from './rules';
import { insertReliefs, type Origin, type ReliefCase } from './store';

/** Who applies for somebody, or saw the need. */
export interface Helper {
  part: 'proxy' | 'reporter';
  name: string | null;
  phone: string | null;
  relation: string | null;
  /** `consent` or `incapacity`; null for a reporter. */
  basis: 'consent' | 'incapacity' | null;
}

type Said = Pick<
  ReliefCase,
  | 'officeId'
  | 'name'
  | 'phone'
  | 'idNumber'
  | 'place'
  | 'community'
  | 'cause'
  | 'began'
  | 'story'
  | 'isDanger'
  | 'isSmall'
  | 'persons'
  | 'isRecognised'
  | 'isSecluded'
>;

export interface NewRelief extends Said {
  origin: Origin;
  /** Whose progress page shows it; null when nobody can claim it yet. */
  accountId: string | null;
  helper: Helper | null;
  rules: ReliefRules;
}

const OPENINGS: Record<Origin, ReliefOpening> = { self: 'submit', proxy: 'submit', counter: 'enter', report: 'report' };

/** What somebody asks, and who asks it. */
export interface Asking {
  call: Call;
  asked: NewRelief;
}

/** Opens cases of relief inside the transaction of a command: files, rows, helpers, audit lines, messages. */
export async function openReliefs(tx: Transaction, all: readonly Asking[]): Promise<ReliefCase[]> {
  await assertStay(tx, all);
  const opened: (Asking & { relief: ReliefCase; action: ReliefOpening })[] = [];
  for (const asking of all) {
    opened.push({ ...asking, relief: await begun(tx, asking), action: OPENINGS[asking.asked.origin] });
  }
  const cases = opened.map(({ relief }) => relief);
  await openCasesBy(
    tx,
    opened.map(({ call, relief, action }) => ({ call, action, file: { ...relief, kind: 'relief', happensAt: null } })),
  );
  await insertReliefs(tx, cases);
  await insertHelpers(tx, opened);
  await audit.recordAll(
    tx,
    opened.map(({ call, relief: { id }, action }) => ({
      call,
      action: `relief.${action}`,
      object: { kind: 'relief', id },
    })),
  );
  const told = opened.filter(({ asked }) => asked.accountId !== null).map(({ relief }) => relief);
  await tellAll(tx, { reliefs: told, topic: 'relief.received', now: all[0]?.call.now ?? new Date() });
  return cases;
}

export async function openRelief(tx: Transaction, call: Call, asked: NewRelief): Promise<ReliefCase> {
  const [relief] = await openReliefs(tx, [{ call, asked }]);
  return relief as ReliefCase;
}

/** The case as it stands when it is asked for, with its clock running. */
async function begun(tx: Transaction, { call, asked }: Asking): Promise<ReliefCase> {
  const { rules, helper: _, ...said } = asked;
  const { now } = call;
  const counting = countingAt(now, rules);
  // Danger is not counted in office hours (C-03).
  const on = said.isDanger ? dateOf(now) : receivedOn(counting);
  return {
    ...said,
    ...started({ ...NO_CLOCK, lane: null }, { limit: 'material', from: on }, counting),
    id: newId(),
    reference: makeReference('LS', takeRandom(5)),
    accountId: said.accountId ?? (await openNamelessAccount(tx, call)),
    state: RELIEF_FLOW.starts[0] ?? 'submitted',
    version: 1,
    openedAt: now,
    updatedAt: now,
    lane: null,
    receivedOn: on,
    acceptedOn: null,
    wasSupplemented: false,
    isPrepaid: false,
    amountFen: 0,
    emergencyId: emergencyOn(rules, dateOf(now))?.id ?? null,
    claimedBy: null,
    enteredBy: said.origin === 'counter' ? (call.staff?.staffId ?? null) : null,
  };
}

/** Whoever asks cannot close their account meanwhile: the case, or the word of who helped, would hang on nobody. */
async function assertStay(tx: Transaction, all: readonly Asking[]): Promise<void> {
  const ids = all.flatMap(({ call, asked }) => asked.accountId ?? call.actor?.accountId ?? []);
  const open = await keepAllOpen(tx, ids);
  if (ids.some((id) => !open.has(id))) throw new Refusal('sign_in_required');
}

const HELPER_COLUMNS = ['id', 'case_id', 'part', 'name_enc', 'phone_enc', 'relation', 'basis', 'account_id'] as const;

async function insertHelpers(tx: Transaction, all: readonly (Asking & { relief: ReliefCase })[]): Promise<void> {
  const rows = all.flatMap(({ call, relief, asked: { helper } }) => {
    if (helper === null) return [];
    const id = newId();
    const sealed = (column: string, value: string | null) =>
      value === null ? null : encryptField(value, { table: 'relief_helpers', rowId: id, column });
    const { part, name, phone, relation, basis } = helper;
    const said = [part, sealed('name_enc', name), sealed('phone_enc', phone), relation, basis];
    return [[id, relief.id, ...said, call.actor?.accountId ?? null]];
  });
  await insertRows(tx, { table: 'relief_helpers', columns: HELPER_COLUMNS }, rows);
}
