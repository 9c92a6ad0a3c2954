import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, insertRows, select, toDate } from '../db/sql';

/** What was given with a step of a case, as it was given. */
export interface StepInput {
  version: number;
  action: string;
  input: unknown;
}

export async function insertStep(
  tx: Transaction,
  caseId: string,
  { version, action, input }: StepInput,
): Promise<void> {
  const id = newId();
  const sealed = encryptField(JSON.stringify(input), { table: 'relief_steps', rowId: id, column: 'input_enc' });
  const columns = ['id', 'case_id', 'version', 'action', 'input_enc'];
  await insertRows(tx, { table: 'relief_steps', columns }, [[id, caseId, version, action, sealed]]);
}

/** Every input of a case, in the order of its events. */
export async function listSteps(tx: Transaction | null, caseId: string): Promise<StepInput[]> {
  const sql = 'SELECT id, version, action, input_enc FROM relief_steps WHERE case_id = :caseId ORDER BY version';
  const rows = await select<{ id: string; version: number; action: string; input_enc: string }>(tx, sql, { caseId });
  return rows.map(({ id, version, action, input_enc }) => ({
    version,
    action,
    input: JSON.parse(decryptField(input_enc, { table: 'relief_steps', rowId: id, column: 'input_enc' })) as unknown,
  }));
}

export interface Decision {
  version: number;
  step: 'prepay' | 'first' | 'final';
  outcome: 'granted' | 'refused';
  amountFen: number;
  decidedBy: string;
  decidedAs: string;
  decidedAt: Date;
}

/** Writes a decision that stands. One that the law of four eyes forbids is stopped by the table itself. */
export async function insertDecision(
  tx: Transaction,
  { id: caseId, enteredBy }: { id: string; enteredBy: string | null },
  decision: Decision,
): Promise<void> {
  const { version, step, outcome, amountFen, decidedBy, decidedAs, decidedAt } = decision;
  const columns = [
    'id',
    'case_id',
    'version',
    'entered_key',
    'step',
    'stands',
    'pair',
    'outcome',
    'amount_fen',
    'decided_by',
    'decided_as',
    'decided_at',
  ];
  const pair = step === 'prepay' ? null : 1;
  const key = enteredBy ?? '';
  await insertRows(tx, { table: 'relief_decisions', columns }, [
    [newId(), caseId, version, key, step, step, pair, outcome, amountFen, decidedBy, decidedAs, decidedAt],
  ]);
}

/** The first of two agreed and the case was sent back: it has to be agreed to anew. */
export async function overturnFirst(tx: Transaction, caseId: string): Promise<void> {
  const sql = "UPDATE relief_decisions SET stands = NULL, pair = NULL WHERE case_id = :caseId AND stands = 'first'";
  await change(tx, sql, { caseId });
}

/** Decisions that stand, in order. */
export async function listDecisions(tx: Transaction | null, caseId: string): Promise<Decision[]> {
  const sql = `SELECT version, step, outcome, amount_fen, decided_by, decided_as, decided_at FROM relief_decisions
    WHERE case_id = :caseId AND stands IS NOT NULL ORDER BY version`;
  const rows = await select<{
    version: number;
    step: Decision['step'];
    outcome: Decision['outcome'];
    amount_fen: number;
    decided_by: string;
    decided_as: string;
    decided_at: Date | string;
  }>(tx, sql, { caseId });
  return rows.map((row) => ({
    version: row.version,
    step: row.step,
    outcome: row.outcome,
    amountFen: row.amount_fen,
    decidedBy: row.decided_by,
    decidedAs: row.decided_as,
    decidedAt: toDate(row.decided_at),
  }));
}

/** What is promised now stands; a case that came back from elsewhere may have promised something else before. */
export async function replacePromise(
  tx: Transaction,
  { caseId, items, dueOn }: { caseId: string; items: readonly string[]; dueOn: string },
): Promise<void> {
  const id = newId();
  const sealed = encryptField(JSON.stringify(items), { table: 'relief_promises', rowId: id, column: 'items_enc' });
  const columns = ['id', 'case_id', 'items_enc', 'due_on'];
  await change(tx, 'DELETE FROM relief_promises WHERE case_id = :caseId', { caseId });
  await insertRows(tx, { table: 'relief_promises', columns }, [[id, caseId, sealed, dueOn]]);
}

export async function insertObjection(
  tx: Transaction,
  { caseId, text, objector, at }: { caseId: string; text: string; objector: string | null; at: Date },
): Promise<void> {
  const id = newId();
  const sealed = (column: string, value: string) =>
    encryptField(value, { table: 'relief_objections', rowId: id, column });
  const columns = ['id', 'case_id', 'objector_enc', 'text_enc', 'recorded_at'];
  await insertRows(tx, { table: 'relief_objections', columns }, [
    [id, caseId, objector === null ? null : sealed('objector_enc', objector), sealed('text_enc', text), at],
  ]);
}
