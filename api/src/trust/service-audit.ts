import { addDays, instantOf } from '@jianghan/shared/calendar/dates';
import type { QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type { ListQuery } from '@jianghan/shared/fields';
import { Refusal } from '@jianghan/shared/refusal';
import type {
  AuditAlert,
  AuditChain,
  AuditLine,
  listAuditAlerts as ListAuditAlerts,
  searchAudit as SearchAudit,
} from '@jianghan/shared/trust/audit';
import { record } from '../audit/audit';
import { transact } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import * as alerts from './store-alerts';
import * as store from './store-audit';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of somebody's cases, the newest count: nobody has as many. */
const MOST_CASES = 500;
/** What is asked for under a name that nobody has finds nothing. */
const NOBODY = '-';

/** Looking into the audit leaves a line in it, written before anything is shown. */
export async function searchAudit(
  call: Call,
  query: QueryOf<typeof SearchAudit>,
): Promise<ReplyOf<typeof SearchAudit>> {
  const { limit, cursor, from, to } = query;
  const object = query.object === undefined ? null : await objectOf(query.object);
  const person = query.person === undefined ? null : await personOf(query.person);
  const search: store.Search = {
    objects: object === null ? null : [object],
    person,
    from: from === undefined ? null : instantOf(from, '00:00'),
    until: to === undefined ? null : instantOf(addDays(to, 1), '00:00'),
    before: placeOf(cursor),
    limit: limit + 1,
  };
  const found = await transact(async (tx) => {
    const asked = { kind: 'audit', id: [object, person?.id].find((id) => id && id !== NOBODY) ?? 'all' };
    await record(tx, { call, action: 'audit.searched', object: asked });
    return store.searchLines(tx, search);
  });
  const items = found.slice(0, limit);
  return { items: items.map(toReply), nextCursor: found.length > limit ? String(items.at(-1)?.position) : null };
}

/** A place that no list has given out is before the first line. */
function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0;
}

async function objectOf(named: string): Promise<string> {
  return UUID.test(named) ? named.toLowerCase() : ((await store.caseOfReference(named.toUpperCase())) ?? NOBODY);
}

async function personOf(named: string): Promise<NonNullable<store.Search['person']>> {
  const id = UUID.test(named) ? named.toLowerCase() : ((await store.staffOfLogin(named.toLowerCase())) ?? NOBODY);
  return { id, objects: await store.listCaseIds(id, MOST_CASES) };
}

function toReply({ id, position: _, at, ...line }: store.FoundLine): AuditLine {
  return { entryId: id, at: at.toISOString(), ...line };
}

export async function listAuditAlerts({ limit, cursor }: ListQuery): Promise<ReplyOf<typeof ListAuditAlerts>> {
  const found = await alerts.listAlerts({ limit: limit + 1, before: cursor ?? null });
  const items = found.slice(0, limit).map(toAlert);
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.alertId ?? null) : null };
}

export function markAlertSeen(call: Call, alertId: string): Promise<AuditAlert> {
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    await alerts.markSeen(tx, alertId, { staffId, at: call.now });
    const alert = await alerts.findAlert(tx, alertId);
    if (alert === undefined) throw new Refusal('not_found');
    await record(tx, { call, action: 'audit.alert_seen', object: { kind: 'audit_alert', id: alertId } });
    return toAlert(alert);
  });
}

function toAlert({ id, staffId, staffLogin, looks, since, raisedAt, seenAt }: alerts.Alert): AuditAlert {
  return {
    alertId: id,
    staffId,
    staffLogin,
    looks,
    since: since.toISOString(),
    raisedAt: raisedAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
  };
}

export async function getAuditChain(): Promise<AuditChain> {
  const { seals, headHash, sealedAt, unsealed } = await store.chainState();
  return {
    seals,
    headHash,
    sealedAt: sealedAt?.toISOString() ?? null,
    unsealed: { count: unsealed.count, oldestAt: unsealed.oldestAt?.toISOString() ?? null },
  };
}
