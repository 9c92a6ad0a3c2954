import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import { Phone } from '@jianghan/shared/fields';
import { parseReference } from '@jianghan/shared/reference';
import type { searchRelief as SearchRelief } from '@jianghan/shared/relief/contract-work';
import {
  type countReliefWork as CountReliefWork,
  type listReliefWork as ListReliefWork,
  PILES,
} from '@jianghan/shared/relief/contract-work';
import { nameKey } from '@jianghan/shared/relief/name-key';
import { recordAll } from '../audit/audit';
import { lookupHash } from '../crypto/fields';
import { type Call, staffOf } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { onceTogether } from '../idempotency/once';
import * as store from './store-worklist';
import { toItems } from './view';

type Page = ReplyOf<typeof ListReliefWork>;

/** Of the offices that one may see, all or the one that is asked for. */
function scopeOf(call: Call, officeId: string | undefined): 'all' | readonly string[] {
  if (officeId === undefined) return officesOf(call);
  assertScope(call, officeId);
  return [officeId];
}

function wantedBy(call: Call, officeId: string | undefined): Omit<store.Wanted, 'pile'> {
  return {
    offices: scopeOf(call, officeId),
    staffId: staffOf(call).staffId,
    now: call.now,
    tomorrow: instantOf(addDays(dateOf(call.now), 1), '00:00'),
    lane: undefined,
    state: undefined,
  };
}

export async function listReliefWork(call: Call, query: QueryOf<typeof ListReliefWork>): Promise<Page> {
  const { pile, officeId, lane, state, limit, cursor } = query;
  const after = cursor === undefined ? null : placeOf(cursor);
  if (after === undefined) return { items: [], nextCursor: null };
  const found = await store.listWork({ ...wantedBy(call, officeId), pile, lane, state }, { after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { items: await toItems(call, page), nextCursor: last === undefined ? null : keyOf(last) };
}

function keyOf({ dueAt, id }: store.Place): string {
  return `${dueAt?.getTime() ?? 'n'}_${id}`;
}

/** A place that no list has given out is behind the last line. */
function placeOf(cursor: string): store.Place | undefined {
  const [, due, id = ''] = /^(n|\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (due === undefined) return undefined;
  return { dueAt: due === 'n' ? null : new Date(Number(due)), id };
}

export async function countReliefWork(
  call: Call,
  { officeId }: QueryOf<typeof CountReliefWork>,
): Promise<ReplyOf<typeof CountReliefWork>> {
  const piles = Object.keys(PILES) as store.Pile[];
  return {
    counts: (await store.countWork(piles, wantedBy(call, officeId))) as ReplyOf<typeof CountReliefWork>['counts'],
  };
}

interface Searched {
  call: Call;
  reply: Page;
}

const searched = { action: 'relief.searched', object: { kind: 'relief', id: 'all' } } as const;

/** The line of the audit is written before anything is shown. */
const writeDown = onceTogether<Searched, Page>(async (tx, all) => {
  await recordAll(
    tx,
    all.map(({ call }) => ({ call, ...searched })),
  );
  return all.map(({ reply }) => reply);
});

/** By reference, by the whole name or by the phone, within one's own streets. */
export async function searchRelief(call: Call, body: BodyOf<typeof SearchRelief>): Promise<Page> {
  return writeDown({ call, reply: await find(call, body) });
}

async function find(call: Call, { text, limit, cursor }: BodyOf<typeof SearchRelief>): Promise<Page> {
  const offices = officesOf(call);
  const reference = parseReference(text);
  if (reference !== null) {
    return { items: await toItems(call, await store.findByReference(reference, offices)), nextCursor: null };
  }
  const found = await store.findByHash(keyOfPerson(text), { offices, before: cursor ?? null, limit: limit + 1 });
  const page = found.slice(0, limit);
  return { items: await toItems(call, page), nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Eleven digits that are a phone, or else a name. */
function keyOfPerson(text: string): Parameters<typeof store.findByHash>[0] {
  const phone = Phone.safeParse(text);
  if (phone.success) return { column: 'phone_hash', hash: lookupHash(phone.data, 'phone') };
  return { column: 'name_hash', hash: lookupHash(nameKey(text), 'name') };
}
