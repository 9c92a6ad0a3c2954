import { loginWithSms, sendSmsCode } from '@jianghan/shared/account/contract';
import { isForStaff } from '@jianghan/shared/contract';
import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { type Front, frontOf } from './testing/api';
import { callerOf } from './testing/callers';
import { createDatabase, dropDatabase } from './testing/database';
import { makePerson, type Person } from './testing/people';
import { type ApiProcess, startProcess } from './testing/process';
import type { Resident } from './testing/residents';
import { until } from './testing/until';
import { makeRoomyOffice, makeWorld, requestFor, type World } from './testing/world';

/** Values that nobody would write by chance; found in a log, somebody logged what must not be logged. */
const PEOPLE: readonly Person[] = [
  { ...makePerson({ sex: 'male' }), name: '欧阳镜湖月' },
  { ...makePerson({ sex: 'female' }), name: '慕容听雨声' },
  { ...makePerson(), name: '司徒不在册' },
];
const canaries = new Set(PEOPLE.flatMap(({ name, idNumber, phone }) => [name, idNumber, phone]));

let api: ApiProcess;
let front: Front;

beforeAll(async () => {
  await createDatabase();
  api = startProcess({ LOG_LEVEL: 'debug' });
  await api.ready();
  front = frontOf(api.baseUrl);
});
afterAll(async () => {
  await api.stop();
  await dropDatabase();
});

function plant<T extends string>(value: T): T {
  canaries.add(value);
  return value;
}

/** Signs a browser in by the code that the sandbox page shows. */
async function signInBySms(phone: string): Promise<void> {
  const headers = { Origin: front.baseUrl, 'User-Agent': plant('canary-agent-7319') };
  await front.anyone.call(sendSmsCode, { body: { phone } }, { headers });
  const page = await (await front.anyone.fetch('/sandbox')).text();
  const code = plant(/class="code">(\d{6})</.exec(page)?.[1] ?? '');
  const answer = await front.anyone.send(loginWithSms, { body: { phone, code, client: 'h5' } }, { headers });
  expect(answer.status).toBe(201);
  plant(/=([\w-]{43})/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '');
}

/** Every endpoint once with a well-formed request, as who may call it. */
async function driveAll(world: World, resident: Resident): Promise<void> {
  for (const endpoint of ENDPOINTS.filter(({ name }) => name !== 'logout')) {
    const request = requestFor(endpoint.name, world);
    if (endpoint.name === 'loginWithWechat') plant(String(request.body?.['code']));
    if (endpoint.name === 'verifyRealName') request.body = { name: PEOPLE[2]?.name, idNumber: PEOPLE[2]?.idNumber };
    if (endpoint.name === 'sendSmsCode') request.body = { phone: PEOPLE[2]?.phone };
    const who = isForStaff(endpoint) ? await callerOf(front, endpoint, world) : resident;
    const { status } = await who.send(endpoint, request);
    expect([endpoint.name, status < 500]).toEqual([endpoint.name, true]);
  }
}

/** What people and their machines put in odd places. */
async function driveMistakes(resident: Resident): Promise<void> {
  const { phone, idNumber, name } = resident.person;
  const said = encodeURIComponent(name);
  const line = plant('canary-forged-line');
  const asked: [string, RequestInit?][] = [
    [`/api/v1/marriage/bookings/${phone}`],
    [`/api/v1/marriage/bookings?cursor=${idNumber}&${said}=${said}`],
    [`/${said}/${idNumber}?phone=${phone}`],
    [`/api/v1/account/me?x=%0d%0a%7B%22level%22:60,%22msg%22:%22${line}%22%7D`],
    [`/api/v1/%0d%0a${line}`],
    [
      '/api/v1/account/preferences',
      { method: 'PUT', body: `{"name":"${name}`, headers: { 'Content-Type': 'application/json' } },
    ],
    [
      '/api/v1/account/preferences',
      { method: 'PUT', body: `{"${name}":"${idNumber}"}`, headers: { 'Content-Type': 'application/json' } },
    ],
    [
      '/api/v1/account/me',
      { headers: { Referer: `https://x.example/?id=${idNumber}`, 'X-Forwarded-For': phone, 'X-Request-Id': phone } },
    ],
    [
      '/api/v1/account/me',
      { headers: { Cookie: `jh_session=${plant('canary-cookie-00000000000000000000')}`, Authorization: '' } },
    ],
  ];
  for (const [path, options] of asked) expect((await resident.fetch(path, options)).status).toBeLessThan(500);
}

test('no personal value, code, token or header of any request is found in the log', async () => {
  const [booker, partner, third] = PEOPLE as [Person, Person, Person];
  const office = await makeRoomyOffice();
  const strangers = await makeWorld(front, office);
  const resident = await front.signInAs('L2', booker);
  const world = { ...strangers, couple: { booker: resident, partner, draftVersion: 1 } };
  plant(resident.person.token);
  await signInBySms(third.phone);
  await driveAll(world, resident);
  await driveMistakes(resident);
  await resident.send(ENDPOINTS.find(({ name }) => name === 'logout') as (typeof ENDPOINTS)[number], { body: {} });
  await until('the last request is logged', () => api.output().includes('"endpoint":"logout"'));

  const output = api.output();
  expect([...canaries].filter((canary) => canary === '' || output.includes(canary))).toEqual([]);
  const lines = output
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as { endpoint?: string; level: number });
  const seen = new Set(lines.map(({ endpoint }) => endpoint));
  expect(ENDPOINTS.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
});
