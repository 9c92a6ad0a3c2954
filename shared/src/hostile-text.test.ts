import type { z } from 'zod';
import type { Endpoint } from './contract';
import { HOSTILE_TEXTS, UNSEEN_TEXTS } from './hostile-samples';
import { paymentEndpoints } from './payment/contract';
import { reliefApplyEndpoints } from './relief/contract-apply';
import { reliefCaseworkEndpoints } from './relief/contract-casework';
import { withoutUnseen } from './unseen';

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  values?: readonly unknown[];
}
interface Leaf {
  path: readonly string[];
  schema: z.ZodType;
}

/** Every text of a body or a query: below null, lists, and each way of a choice. */
function textsIn(schema: z.ZodType, path: readonly string[] = []): Leaf[] {
  const def = schema.def as unknown as Def;
  if (def.type === 'string' || def.type === 'pipe') return [{ path, schema }];
  const inner = def.innerType ?? def.in;
  if (inner !== undefined) return textsIn(inner, path);
  if (def.element !== undefined) return textsIn(def.element, [...path, '0']);
  if (def.options !== undefined) return def.options.flatMap((way) => textsIn(way, [...path, wayOf(way)]));
  return Object.entries(def.shape ?? {}).flatMap(([name, below]) => textsIn(below, [...path, name]));
}

function wayOf(way: z.ZodType): string {
  const fields = Object.values((way.def as unknown as Def).shape ?? {});
  const literal = fields.map((field) => (field.def as unknown as Def).values?.[0]).find((value) => value !== undefined);
  return `(${String(literal)})`;
}

const ENDPOINTS: readonly Endpoint[] = [...reliefApplyEndpoints, ...reliefCaseworkEndpoints, ...paymentEndpoints];
const FIELDS = ENDPOINTS.flatMap(({ name, body, query, params }) =>
  [body, query, params]
    .filter((schema) => schema !== undefined)
    .flatMap((schema) => textsIn(schema).map((leaf) => ({ at: [name, ...leaf.path].join('.'), schema: leaf.schema }))),
);
/** Compared with what is known, and neither kept nor shown. */
const NEVER_SHOWN = ['releaseBatch.checksum'];
const FREE = FIELDS.filter(({ schema }) => schema.safeParse('<b>甲</b>').success);

test('the words of people are found wherever they stand: in what may be null, in lists, in each step of a case', () => {
  const found = FREE.map(({ at }) => at);
  expect(found).toEqual(
    expect.arrayContaining([
      'submitRelief.proxy.name',
      'reportNeed.reporter.name',
      'actOnRelief.move.(ask_supplement).input.items.0',
      'actOnRelief.move.(propose).input.grants.0.(service).provider',
      'actOnRelief.move.(publish).input.minutes.text',
      'settlePayment.result.(failed).why',
      'setOwnAccount.bank',
    ]),
  );
  expect(found.length).toBeGreaterThan(60);
});

test.each(FIELDS)('$at takes hostile text as it stands or refuses it in Chinese', ({ schema }) => {
  for (const text of Object.values(HOSTILE_TEXTS)) {
    const { success, data, error } = schema.safeParse(text);
    if (success) expect(data).toBe(text);
    else expect(error.issues.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  }
});

test.each(FIELDS)('$at is not filled with 100 KB', ({ schema }) => {
  expect(schema.safeParse('长'.repeat(100_000)).error?.issues[0]?.message).toMatch(/\p{Script=Han}/u);
});

test.each(FIELDS.filter(({ at }) => !NEVER_SHOWN.includes(at)))(
  '$at takes nothing that turns text round',
  ({ schema }) => {
    for (const text of UNSEEN_TEXTS) expect([text, schema.safeParse(text).success]).toEqual([text, false]);
  },
);

test('only what cannot be seen is taken out of a text', () => {
  for (const text of Object.values(HOSTILE_TEXTS)) expect(withoutUnseen(text)).toBe(text);
  expect(withoutUnseen('户名\u202E不符\0')).toBe('户名不符');
});
