import { maskName, maskPhone } from '@jianghan/shared/masking';
import { PERSONAL_COLUMNS } from '@jianghan/shared/personal-data';
import { REVEAL_FIELDS, type RevealField } from '@jianghan/shared/trust/looks';
import { decryptField } from '../crypto/fields';
import * as store from './store-breach';

/** Somebody to tell (P-08): who, how to reach them, which of their data. Masked, because the list itself travels. */
export interface Affected {
  kind: store.PersonKind;
  id: string;
  name: string | null;
  phone: string | null;
  fields: string[];
}

const ROWS_AT_ONCE = 500;

function namesIn(table: string): string[] {
  return PERSONAL_COLUMNS.filter((column) => column.table === table).flatMap(({ exportName }) => exportName ?? []);
}

/** The whole database is out, as it was at some moment before `until`: everybody in it, with everything kept of them. */
export async function* affectedByCopy(until: Date): AsyncGenerator<Affected> {
  const tables = Object.keys(store.OWNERS);
  const held = new Map<string, number>();
  for (const [bit, table] of tables.entries()) {
    for (const owner of await store.listOwners(table)) held.set(owner, (held.get(owner) ?? 0) | (1 << bit));
  }
  const names = tables.map(namesIn);
  for await (const person of everybody('account', until)) {
    const bits = held.get(person.id) ?? 0;
    const more = names.filter((_, bit) => (bits >> bit) & 1).flat();
    yield { ...contact('account', person), fields: distinct([...namesIn('accounts'), ...more]) };
  }
  for await (const person of everybody('partner', until)) {
    yield { ...contact('partner', person), fields: namesIn('marriage_partners') };
  }
}

async function* everybody(kind: store.PersonKind, until: Date): AsyncGenerator<store.StoredPerson> {
  for (let after = ''; ; ) {
    const people = await store.listPeople(kind, { after, until, most: ROWS_AT_ONCE });
    yield* people;
    after = people.at(-1)?.id ?? '';
    if (people.length < ROWS_AT_ONCE) return;
  }
}

/** A session or an account of staff was misused: those whose data the audit says was shown or changed in the window. */
export async function* affectedByUse(window: {
  from: Date;
  until: Date;
  staffId: string | null;
}): AsyncGenerator<Affected> {
  const fields = { account: new Map<string, Set<string>>(), partner: new Map<string, Set<string>>() };
  const add = (kind: store.PersonKind, id: string | null, shown: readonly string[]) => {
    if (id === null || shown.length === 0) return;
    const known = fields[kind].get(id) ?? new Set<string>();
    for (const name of shown) known.add(name);
    fields[kind].set(id, known);
  };
  for (let after = 0; ; ) {
    const lines = await store.listShown(window, { after, most: ROWS_AT_ONCE });
    for (const line of lines) {
      add('account', line.account_id, shownOf(line, 'account'));
      add('partner', line.partner_id, shownOf(line, 'partner'));
    }
    after = Number(lines.at(-1)?.position ?? 0);
    if (lines.length < ROWS_AT_ONCE) break;
  }
  yield* named('account', fields.account);
  yield* named('partner', fields.partner);
}

const MASKED = '遮住的姓名和号码';
const COPIED = '本人全部数据';

/** What a line showed of each of the two. */
function shownOf({ action, field }: store.Shown, kind: store.PersonKind): string[] {
  if (action === 'account.data_copied') return kind === 'account' ? [COPIED] : [];
  if (action === 'account.identity_revealed') return kind === 'account' ? Object.values(REVEAL_FIELDS) : [];
  if (field?.includes('.') !== true) return [MASKED];
  const [who, name] = field.split('.');
  const isTheirs = (who === 'partner') === (kind === 'partner');
  return isTheirs ? [REVEAL_FIELDS[name as RevealField] ?? field] : [];
}

async function* named(kind: store.PersonKind, fields: ReadonlyMap<string, Set<string>>): AsyncGenerator<Affected> {
  const ids = [...fields.keys()].sort();
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    for (const person of await store.findPeople(kind, ids.slice(at, at + ROWS_AT_ONCE))) {
      yield { ...contact(kind, person), fields: [...(fields.get(person.id) ?? [])].sort() };
    }
  }
}

function contact(kind: store.PersonKind, person: store.StoredPerson): Omit<Affected, 'fields'> {
  const open = (column: 'name_enc' | 'phone_enc') =>
    person[column] === null
      ? null
      : decryptField(person[column], { table: store.tableOf(kind), rowId: person.id, column });
  const [name, phone] = [open('name_enc'), open('phone_enc')];
  return { kind, id: person.id, name: name && maskName(name), phone: phone && maskPhone(phone) };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
