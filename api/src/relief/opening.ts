import { dateOf } from '@jianghan/shared/calendar/dates';
import { makeReference } from '@jianghan/shared/reference';
import { Refusal } from '@jianghan/shared/refusal';
import { NO_CLOCK, receivedOn, started } from '@jianghan/shared/relief/clock';
import { RELIEF_FLOW } from '@jianghan/shared/relief/flow';
import type { ReliefOpening } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { keepOpen, openNamelessAccount } from '../account/service';
import * as audit from '../audit/audit';
import { openCase } from '../casefile/service';
import { encryptField } from '../crypto/fields';
import { takeRandom } from '../crypto/random';
import { newId } from '../db/new-id';
import { insertRows } from '../db/sql';
import type { Call } from '../http/call';
import { countingAt } from './clock';
import { tell } from './messages';
import { emergencyOn, type ReliefRules } from './rules';
import { insertRelief, type Origin, type ReliefCase } from './store';

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

/** Opens a case of relief inside the transaction of a command: file, row, helper, audit line, message. */
export async function openRelief(tx: Transaction, call: Call, asked: NewRelief): Promise<ReliefCase> {
  const { rules, helper, ...said } = asked;
  const { now } = call;
  await assertStays(tx, said.accountId ?? call.actor?.accountId ?? null);
  const counting = countingAt(now, rules);
  // Danger is not counted in office hours (C-03).
  const on = said.isDanger ? dateOf(now) : receivedOn(counting);
  const clock = started({ ...NO_CLOCK, lane: null }, { limit: 'material', from: on }, counting);
  const relief: ReliefCase = {
    ...said,
    ...clock,
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
  const action = OPENINGS[said.origin];
  await openCase(tx, { ...relief, kind: 'relief', happensAt: null }, { action, call });
  await insertRelief(tx, relief);
  if (helper !== null) await insertHelper(tx, relief.id, { ...helper, accountId: call.actor?.accountId ?? null });
  await audit.record(tx, { call, action: `relief.${action}`, object: { kind: 'relief', id: relief.id } });
  if (said.accountId !== null) await tell(tx, { relief, topic: 'relief.received', now });
  return relief;
}

/** Whoever asks cannot close their account meanwhile: the case, or the word of who helped, would hang on nobody. */
async function assertStays(tx: Transaction, accountId: string | null): Promise<void> {
  if (accountId !== null && !(await keepOpen(tx, accountId))) throw new Refusal('sign_in_required');
}

async function insertHelper(
  tx: Transaction,
  caseId: string,
  one: Helper & { accountId: string | null },
): Promise<void> {
  const id = newId();
  const sealed = (column: string, value: string | null) =>
    value === null ? null : encryptField(value, { table: 'relief_helpers', rowId: id, column });
  const columns = ['id', 'case_id', 'part', 'name_enc', 'phone_enc', 'relation', 'basis', 'account_id'];
  await insertRows(tx, { table: 'relief_helpers', columns }, [
    [
      id,
      caseId,
      one.part,
      sealed('name_enc', one.name),
      sealed('phone_enc', one.phone),
      one.relation,
      one.basis,
      one.accountId,
    ],
  ]);
}
