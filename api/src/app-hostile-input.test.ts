import { API_BASE_PATH, type Endpoint, IDEMPOTENCY_HEADER } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import type { Problem } from '@jianghan/shared/refusal';
import { useApi } from './testing/api';
import { callerOf } from './testing/callers';
import type { Client } from './testing/client';
import { useSandbox } from './testing/sandbox';
import { fieldPaths, HOSTILE, objectPaths, replaced, withField } from './testing/spoil';
import { makeRoomyOffice, makeWorld, type Office, type Parts, requestFor } from './testing/world';

const api = useApi();
useSandbox();
let office: Office;

beforeAll(async () => {
  office = await makeRoomyOffice();
});

/** What must never be read in a reply: stacks, statements, paths, products. */
const INSIDES =
  /\bat [\w.<>]+ \(|node_modules|\.[jt]s:\d|\b(?:SELECT|INSERT|UPDATE|DELETE) |sqlite|mysql|sequelize|zod|koa|\/src\/|TypeError/i;

interface Spoiled {
  what: string;
  path: string;
  body?: string;
  /** The field that the reply must name; undefined where the contract happens to allow the value. */
  field?: string | undefined;
}

async function assertRefused(who: Client, endpoint: Endpoint, spoiled: Spoiled): Promise<void> {
  const headers = {
    'Content-Type': 'application/json',
    [IDEMPOTENCY_HEADER]: `hostile-${Math.random().toString(36).slice(2)}-0000`,
  };
  const body = spoiled.body === undefined ? {} : { body: spoiled.body };
  const response = await who.fetch(API_BASE_PATH + spoiled.path, { method: endpoint.method, headers, ...body });
  const text = await response.text();
  const seen = [endpoint.name, spoiled.what.slice(0, 80), response.status, text.slice(0, 300)];
  if (response.status < 400 && spoiled.field === undefined) return;
  expect([...seen, response.status >= 400 && response.status < 500]).toEqual([...seen, true]);
  expect([...seen, response.headers.get('content-type')]).toEqual([...seen, 'application/problem+json; charset=utf-8']);
  expect([...seen, INSIDES.test(text)]).toEqual([...seen, false]);
  const { errors } = JSON.parse(text) as Problem;
  const { field } = spoiled;
  if (field === undefined) return;
  const isNamed = errors.some(
    (error) => error.field === field || error.field.startsWith(`${field}.`) || field.startsWith(`${error.field}.`),
  );
  expect([...seen, field, isNamed]).toEqual([...seen, field, true]);
}

function pathOf(endpoint: Endpoint, params: Parts['params'] = {}): string {
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function spoiledBodies(endpoint: Endpoint, { params, body }: Parts): Spoiled[] {
  if (endpoint.body === undefined || body === undefined) return [];
  const schema = endpoint.body;
  const path = pathOf(endpoint, params);
  const values = fieldPaths(schema).flatMap((at) =>
    HOSTILE.map((value) => {
      const spoiled = replaced(body, at, value);
      const isAllowed = schema.safeParse(spoiled).success;
      return {
        what: `${at.join('.')} = ${JSON.stringify(value)}`,
        path,
        body: JSON.stringify(spoiled),
        field: isAllowed ? undefined : at.join('.'),
      };
    }),
  );
  const unknown = objectPaths(body).flatMap((at) =>
    ['isAdmin', '__proto__', 'constructor', '$where'].map((key) => ({
      what: `unknown ${key} in ${at.join('.')}`,
      path,
      body: withField(body, at, [key, { polluted: true }]),
      field: key.startsWith('__') || key === 'constructor' ? key : [...at, key].join('.'),
    })),
  );
  const whole = [null, [], 'text', 7].map((value) => ({
    what: 'whole body',
    path,
    body: JSON.stringify(value),
    field: '内容',
  }));
  return [...values, ...unknown, ...whole];
}

function spoiledQueries(endpoint: Endpoint, { params, query = {}, body }: Parts): Spoiled[] {
  const path = pathOf(endpoint, params);
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const names = Object.keys(endpoint.query?.shape ?? {});
  const values = names.flatMap((name) =>
    ['', 'x y', '-1', '1.5', '[object Object]', "' OR 1=1 --", '\u0000', 'A'.repeat(5000)].map((value) => {
      const isAllowed = endpoint.query?.safeParse({ ...query, [name]: value }).success;
      const text = new URLSearchParams({ ...(query as Record<string, string>), [name]: value });
      return { what: `?${text}`, path: `${path}?${text}`, field: isAllowed ? undefined : name, ...sent };
    }),
  );
  const twice = names.map((name) => ({ what: 'twice', path: `${path}?${name}=1&${name}=2`, field: name, ...sent }));
  const unknown = ['id[$ne]', '__proto__', 'constructor', 'limit[]'].map((name) => ({
    what: `?${name}`,
    path: `${path}?${encodeURIComponent(name)}=1`,
    field: name,
    ...sent,
  }));
  return [...values, ...twice, ...unknown];
}

function spoiledParams(endpoint: Endpoint, { params = {}, body }: Parts): Spoiled[] {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return Object.keys(params).flatMap((name) =>
    ['1', '{"$ne":1}', '../../etc/passwd', '%00', "' OR 1=1 --", 'A'.repeat(5000), '__proto__'].map((value) => ({
      what: `${name} = ${value}`,
      path: pathOf(endpoint, { ...params, [name]: value }),
      field: name,
      ...sent,
    })),
  );
}

for (const endpoint of ENDPOINTS) {
  test(`${endpoint.name} refuses every spoiled field by name and shows nothing of its insides`, async () => {
    const world = await makeWorld(api, office, endpoint.name);
    const who = await callerOf(api, endpoint, world);
    const request = requestFor(endpoint.name, world);
    const spoiled = [
      ...spoiledBodies(endpoint, request),
      ...spoiledQueries(endpoint, request),
      ...spoiledParams(endpoint, request),
    ];
    for (let from = 0; from < spoiled.length; from += 20) {
      await Promise.all(spoiled.slice(from, from + 20).map((each) => assertRefused(who, endpoint, each)));
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await api.anyone.fetch('/healthz')).status).toBe(200);
  });
}
