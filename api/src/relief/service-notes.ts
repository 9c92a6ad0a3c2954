import { dateOf } from '@jianghan/shared/calendar/dates';
import { Refusal } from '@jianghan/shared/refusal';
import type { GrantView } from '@jianghan/shared/relief/schemas';
import type { RecordDelivery } from '@jianghan/shared/relief/schemas-staff';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { type Call, staffOf } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import { callOfJob } from '../jobs/call';
import { moveRelief } from './core';
import { findInScope } from './looking';
import { type ReliefRules, reliefRules } from './rules';
import { standingOf } from './standing';
import { lockRelief, type ReliefCase } from './store';
import * as store from './store-desk';
import { type GrantRow, listGrants } from './store-grants';

export async function addReliefNote(call: Call, caseId: string, text: string): Promise<{ noteId: string }> {
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    await findInScope(tx, call, caseId);
    const noteId = await store.insertNote(tx, { caseId, staffId, text, at: call.now });
    await audit.record(tx, { call, action: 'relief.noted', object: { kind: 'relief', id: caseId } });
    return { noteId };
  });
}

/** Money is paid elsewhere; of things and services each is recorded by itself, once it has been granted. */
export async function recordDelivery(
  call: Call,
  { caseId, grantId }: { caseId: string; grantId: string },
  delivery: RecordDelivery,
): Promise<GrantView> {
  if (delivery.deliveredOn > dateOf(call.now))
    throw new Refusal('malformed', undefined, [{ field: 'deliveredOn', message: '送到的日期不能在今天以后' }]);
  const { staffId } = staffOf(call);
  const rules = await reliefRules();
  return once(call, async (tx) => {
    const relief = await lockRelief(tx, caseId);
    if (relief === undefined) throw new Refusal('not_found');
    assertScope(call, relief.officeId);
    const grant = (await listGrants(tx, caseId)).find(({ id }) => id === grantId);
    if (grant === undefined || grant.kind === 'money') throw new Refusal('not_found');
    const text = whyNot(grant);
    if (text !== undefined) throw new Refusal('step_closed', { text });
    await store.insertDelivery(tx, { caseId, grantId, delivery, by: { staffId, at: call.now } });
    await audit.record(tx, { call, action: 'relief.delivered', object: { kind: 'relief', id: caseId } });
    await goOn(tx, call, { relief, rules });
    const { id, ...rest } = grant;
    return { grantId: id, ...rest, isDelivered: true };
  });
}

function whyNot({ isDelivered, isGranted, isStopped }: GrantRow): string | undefined {
  if (isDelivered) return '这一项已经记过送到';
  if (isStopped) return '这一项已经停止，不再送';
  return isGranted ? undefined : '还没有确认救助，先不记送到';
}

/** The last thing was handed over after the money of these days: what is left has a day of its own. */
async function goOn(
  tx: Transaction,
  call: Call,
  { relief, rules }: { relief: ReliefCase; rules: ReliefRules },
): Promise<void> {
  if (relief.state !== 'paid_in_part') return;
  const { undelivered, unpaid } = await standingOf(tx, relief);
  const by = callOfJob(call.now);
  if (undelivered === 0 && unpaid > 0) await moveRelief(tx, by, { caseId: relief.id, action: 'deliver', rules });
}

/** What was promised for later has come. */
export async function keepPromise(call: Call, caseId: string): Promise<{ caseId: string }> {
  return once(call, async (tx) => {
    await findInScope(tx, call, caseId);
    if (!(await store.keepPromise(tx, caseId, call.now))) throw new Refusal('not_found');
    await audit.record(tx, { call, action: 'relief.promise_kept', object: { kind: 'relief', id: caseId } });
    return { caseId };
  });
}
