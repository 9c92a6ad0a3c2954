import { z } from 'zod';
import { CONSENT_VERSIONS, ConsentPurpose } from './account/contract';
import { type Endpoint, endpoint, isForStaff, LEVELS } from './contract';
import { ENDPOINTS } from './endpoints';
import { COMMON_REFUSALS, REFUSALS, Refusal } from './refusal';
import { ROLES } from './staff/roles';

const CHINESE = /\p{Script=Han}/u;
const each = ENDPOINTS.map((one) => [one.name, one] as const);
const doubles = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

interface Schema {
  type?: string;
  additionalProperties?: unknown;
  [key: string]: unknown;
}

/** Every object inside a schema, with the way to it. */
function objectsIn(schema: unknown, way = ''): { way: string; schema: Schema }[] {
  if (schema === null || typeof schema !== 'object') return [];
  const inside = Object.entries(schema).flatMap(([key, value]) => objectsIn(value, `${way}/${key}`));
  return (schema as Schema).type === 'object' ? [{ way, schema: schema as Schema }, ...inside] : inside;
}

test('no two endpoints share a name, or a method and path', () => {
  expect(doubles(ENDPOINTS.map(({ name }) => name))).toEqual([]);
  expect(doubles(ENDPOINTS.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`))).toEqual([]);
  expect(endpoint(ENDPOINTS[0] as Endpoint)).toBe(ENDPOINTS[0]);
});

test.each(each)(
  '%s: exactly what changes something and is not a sign-in needs a key',
  (_, { method, idempotent, signIn }) => {
    expect(idempotent).toBe(method !== 'GET' && !signIn);
  },
);

test.each(each)('%s: reading takes no body, changing has an example to show', (_, { method, body, example }) => {
  expect(body === undefined).toBe(method === 'GET');
  if (method !== 'GET') expect(example?.body).toBeDefined();
});

test.each(each)('%s: the parameters in the path are those of the schema', (_, { path, params }) => {
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(params?.shape ?? {}));
});

test.each(each)(
  '%s: an unknown field is refused at every depth, in requests and in replies',
  (_, { params, query, body, reply }) => {
    for (const part of [params, query, body, reply]) {
      if (!part) continue;
      for (const { way, schema } of objectsIn(z.toJSONSchema(part, { io: 'input' }))) {
        expect([way, schema.additionalProperties]).toEqual([way, false]);
      }
    }
  },
);

test.each(each)(
  '%s: speaks Chinese and names refusals that exist and are its own',
  (_, { summary, tag, refusals, access }) => {
    expect(summary).toMatch(CHINESE);
    expect(tag).toMatch(CHINESE);
    for (const who of [access].flat()) expect([...LEVELS, ...ROLES]).toContain(who);
    expect(doubles([...refusals])).toEqual([]);
    for (const code of refusals) {
      expect(REFUSALS).toHaveProperty(code);
      expect(COMMON_REFUSALS).not.toContain(code);
    }
  },
);

test.each(each)('%s: its examples are real requests and replies', (_, { params, query, body, reply, example }) => {
  for (const part of ['params', 'query', 'body', 'reply'] as const) {
    if (example?.[part] === undefined) continue;
    const schema = { params, query, body, reply }[part];
    expect(schema?.safeParse(example[part])).toMatchObject({ success: true });
  }
});

test.each(each)('%s: a wrong or missing field is answered in Chinese', (_, { body, params }) => {
  for (const part of [body, params]) {
    for (const field of Object.keys(part?.shape ?? {})) {
      for (const wrong of [undefined, null, 0, 'x', '', true, {}, [], [null], '长'.repeat(10_000)]) {
        const issues = part?.safeParse({ [field]: wrong }).error?.issues.filter(({ path }) => path[0] === field) ?? [];
        const spoken = issues.filter(({ code, path }) => code !== 'unrecognized_keys' && path.length === 1);
        for (const { message } of spoken) expect([field, message]).toEqual([field, expect.stringMatching(CHINESE)]);
      }
    }
  }
});

test('every limit counts something, and a code is sent to a phone only so often; guesses are counted by the code itself', () => {
  for (const { limits } of ENDPOINTS) {
    for (const { points, seconds } of limits ?? []) expect(Math.min(points, seconds)).toBeGreaterThan(0);
  }
  const unguarded = ENDPOINTS.filter(
    (one) => !isForStaff(one) && one.body && 'phone' in one.body.shape && !one.limits?.some(({ by }) => by === 'phone'),
  );
  // No code goes out when somebody asks for help; by a limit on a phone a stranger could keep its owner from asking.
  expect(unguarded.map(({ name }) => name)).toEqual(['loginWithSms', 'submitRelief', 'reportNeed']);
});

test('every refusal has words for the resident and an expected status', () => {
  for (const [code, { status, title, detail }] of Object.entries(REFUSALS)) {
    expect(code).toMatch(/^[a-z_]+$/);
    expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503]).toContain(status);
    expect(title).toMatch(CHINESE);
    expect(detail).toMatch(/。$/);
  }
  expect(new Refusal('slot_full', { left: 0 })).toMatchObject({
    name: 'Refusal',
    code: 'slot_full',
    data: { left: 0 },
    fields: [],
  });
});

test('every consent has a version of its text', () => {
  expect(Object.keys(CONSENT_VERSIONS)).toEqual(ConsentPurpose.options);
});
