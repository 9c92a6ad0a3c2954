import { createHash } from 'node:crypto';
import { dateOf } from '@jianghan/shared/calendar/dates';
import { type BadRow, type ImportPreview, MOST_IMPORT_ROWS } from '@jianghan/shared/eldercare/contract-register';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { valuesOn } from '../parameters/service';
import { readWorkbook } from '../workbook/workbook';
import { differences, type FormRow, isFormHead, readLine } from './form';
import { Neighbours, placeFrom, type Standing, wrongWith } from './form-check';
import type { Place } from './place';
import { addPlaces, savePlace } from './service';
import * as store from './store';

const MOST_SHOWN = 100;
const CHECKSUM_LETTERS = 16;
const FIRST_LINE = 2;

type Written = ReturnType<typeof placeFrom>;

/** What a file would do to the register. */
interface Plan {
  rows: number;
  added: Written[];
  changed: { place: Written; version: number; line: number; what: string[] }[];
  unchanged: number;
  bad: BadRow[];
}

/** Reads a file against the register; nothing is written but the answer under its key. */
export async function previewPlaces(call: Call, base64: string): Promise<ImportPreview> {
  const file = await readFile(base64);
  const standing = await standingOn(call.now);
  return once(call, async (tx) => previewOf(file, await planOf(tx, call, { ...file, standing })));
}

/**
 * Takes a file as a whole, or, when one line is wrong, nothing of it. The file must be the one that was looked at. The
 * turn of the register is taken first, so that no two imports read the same state.
 */
export async function importPlaces(
  call: Call,
  { base64, checksum }: { base64: string; checksum: string },
): Promise<ImportPreview & { isImported: boolean }> {
  const file = await readFile(base64);
  if (file.checksum !== checksum) throw new Refusal('state_changed');
  const standing = await standingOn(call.now);
  return once(call, async (tx) => {
    const turn = await store.nextStamp(tx);
    const plan = await planOf(tx, call, { ...file, standing });
    const isImported = plan.bad.length === 0;
    if (isImported) await take(tx, call, { ...plan, turn });
    return { ...previewOf(file, plan), isImported };
  });
}

async function take(tx: Transaction, call: Call, { added, changed, turn }: Plan & { turn: number }): Promise<void> {
  const { now } = call;
  if (added.length > 0)
    await addPlaces(
      tx,
      added.map((place) => ({ ...place, version: 1, changedAt: now })),
      turn,
    );
  for (const { place, version } of changed)
    if (!(await savePlace(tx, place, { version, now, turn }))) throw new Refusal('state_changed');
  await audit.record(tx, { call, action: 'places.imported', object: { kind: 'place_register', id: newId() } });
}

interface ReadFile {
  lines: { line: number; cells: string[] }[];
  checksum: string;
}

async function readFile(base64: string): Promise<ReadFile> {
  const bytes = Buffer.from(base64, 'base64');
  const [head, ...rest] = (await readWorkbook(bytes)) ?? [];
  const lines = rest
    .map((cells, at) => ({ line: at + FIRST_LINE, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!isFormHead(head) || lines.length === 0 || lines.length > MOST_IMPORT_ROWS) throw new Refusal('file_unreadable');
  return { lines, checksum: checksumOf(bytes) };
}

/** Names a file by what is in it. */
export function checksumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, CHECKSUM_LETTERS).toUpperCase();
}

async function standingOn(now: Date): Promise<Standing> {
  const today = dateOf(now);
  return { today, now, radius: valueIn(await valuesOn(today), 'eldercare.district_radius') };
}

async function planOf(
  tx: Transaction,
  call: Call,
  { lines, standing }: ReadFile & { standing: Standing },
): Promise<Plan> {
  const places = await store.listPlaces(tx, { after: '', limit: Number.MAX_SAFE_INTEGER });
  const known = new Map(places.map((place) => [place.id, place]));
  const check = new LineCheck(known, officesOf(call), standing);
  const plan: Plan = { rows: lines.length, added: [], changed: [], unchanged: 0, bad: [] };
  for (const { line, cells } of lines) {
    const read = check.read(cells, line);
    if ('why' in read) plan.bad.push({ line, name: (cells[2] ?? '').trim().slice(0, 100), why: read.why });
    else put(plan, { row: read.row, before: known.get(read.row.id ?? ''), line, now: standing.now });
  }
  return plan;
}

/** Everything one line is held against. */
class LineCheck {
  readonly #neighbours: Neighbours;
  readonly #ids = new Set<string>();

  constructor(
    readonly known: ReadonlyMap<string, Place>,
    readonly offices: 'all' | readonly string[],
    readonly standing: Standing,
  ) {
    this.#neighbours = new Neighbours([...known.values()]);
  }

  read(cells: readonly string[], line: number): { row: FormRow } | { why: string[] } {
    const read = readLine(cells);
    if ('why' in read) return read;
    const { row } = read;
    const why = [...this.#wrongId(row), ...wrongWith(row, this.standing)];
    const twin = this.#neighbours.wrongWith(row, line);
    if (twin !== undefined) why.push(twin);
    return why.length > 0 ? { why } : { row };
  }

  #wrongId({ id, streetId }: FormRow): string[] {
    const before = id === null ? undefined : this.known.get(id);
    const isOwn = (street: string) => this.offices === 'all' || this.offices.includes(street);
    const why: string[] = [];
    if (id !== null && before === undefined) why.push('没有这个编号；新增的不填编号');
    if (id !== null && this.#ids.has(id)) why.push('这个编号在文件里出现两次');
    if (!isOwn(streetId) || (before !== undefined && !isOwn(before.streetId))) why.push('这个街道不在您的权限内');
    if (id !== null) this.#ids.add(id);
    return why;
  }
}

interface Line {
  row: FormRow;
  before: Place | undefined;
  line: number;
  now: Date;
}

function put(plan: Plan, { row, before, line, now }: Line): void {
  const place = placeFrom(row, { id: before?.id ?? newId(), before, now });
  if (before === undefined) {
    plan.added.push(place);
    return;
  }
  const { version, changedAt } = before;
  const what = differences(before, { ...place, version, changedAt });
  if (what.length === 0) plan.unchanged += 1;
  else plan.changed.push({ place, version, line, what });
}

function previewOf({ checksum }: ReadFile, { rows, added, changed, unchanged, bad }: Plan): ImportPreview {
  return {
    checksum,
    rows,
    added: added.length,
    changed: changed.length,
    unchanged,
    badCount: bad.length,
    bad: bad.slice(0, MOST_SHOWN),
    changes: changed.slice(0, MOST_SHOWN).map(({ place, line, what }) => ({ line, name: place.name, what })),
  };
}
