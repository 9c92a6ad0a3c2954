import { getMe, loginWithSms, sendSmsCode } from '@jianghan/shared/account/contract';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makePerson } from '../testing/people';
import { useSandbox } from '../testing/sandbox';
import * as service from './service';

const api = useApi();
const sandbox = useSandbox();

async function codeFor(phone: string): Promise<string> {
  await api.anyone.call(sendSmsCode, { body: { phone } });
  return sandbox.sms.newestCodeFor(phone) as string;
}

function codesOtherThan(code: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => String((Number(code) + at + 1) % 1_000_000).padStart(6, '0'));
}

function login(phone: string, code: string, client: 'h5' | 'weapp' = 'weapp') {
  return api.anyone.send(loginWithSms, { body: { phone, code, client } }, { headers: { Origin: api.baseUrl } });
}

/** Asks the service itself: the endpoint allows one message a minute. */
function callAt(now: Date) {
  return { actor: null, staff: null, attempt: null, now, traceId: 'trace' };
}

test('six digits by SMS open an account at level L1, and its owner alone sees it', async () => {
  const { phone } = makePerson();
  const code = await codeFor(phone);
  expect(code).toMatch(/^\d{6}$/);
  const { status, body } = await login(phone, code);
  expect(status).toBe(201);
  expect(body.token).toMatch(/^[\w-]{43}$/);
  expect(body.me).toMatchObject({ level: 'L1', phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, name: null });
  const owner = new Client(api.baseUrl, { Authorization: `Bearer ${body.token}` });
  expect(await owner.call(getMe, {})).toEqual(body.me);
});

test('a code works once', async () => {
  const { phone } = makePerson();
  const code = await codeFor(phone);
  expect((await login(phone, code)).status).toBe(201);
  expect((await login(phone, code)).problem.code).toBe('code_expired');
});

test('a code opens no other phone', async () => {
  const [mine, other] = [makePerson(), makePerson()];
  const code = await codeFor(mine.phone);
  expect((await login(other.phone, code)).problem.code).toBe('code_expired');
  await codeFor(other.phone);
  expect((await login(other.phone, code)).problem.code).toBe('code_wrong');
});

test('after five wrong guesses the right code is worthless too', async () => {
  const { phone } = makePerson();
  const code = await codeFor(phone);
  for (const guess of codesOtherThan(code, 5)) expect((await login(phone, guess)).problem.code).toBe('code_wrong');
  expect((await login(phone, code)).problem.code).toBe('code_expired');
});

test('a hundred guesses at once get five looks between them', async () => {
  const { phone } = makePerson();
  const code = await codeFor(phone);
  const now = new Date();
  const guesses = codesOtherThan(code, 100).map((guess) =>
    service.loginWithSms(callAt(now), { phone, code: guess, client: 'weapp' }).then(
      () => 'in',
      ({ code: refusal }: { code: string }) => refusal,
    ),
  );
  const outcomes = await Promise.all(guesses);
  expect(outcomes.filter((outcome) => outcome === 'code_wrong')).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === 'code_expired' || outcome === 'busy')).toHaveLength(95);
});

test('a code is good for ten minutes and not a moment longer', async () => {
  const { phone } = makePerson();
  const sentAt = new Date();
  await service.sendSmsCode(callAt(sentAt), { phone });
  const code = sandbox.sms.newestCodeFor(phone) as string;
  const late = callAt(new Date(sentAt.getTime() + 600_000));
  await expect(service.loginWithSms(late, { phone, code, client: 'weapp' })).rejects.toMatchObject({
    code: 'code_expired',
  });
  const inTime = callAt(new Date(sentAt.getTime() + 599_999));
  expect((await service.loginWithSms(inTime, { phone, code, client: 'weapp' })).reply.me.level).toBe('L1');
});

test('only the newest code counts', async () => {
  const { phone } = makePerson();
  const now = new Date();
  await service.sendSmsCode(callAt(now), { phone });
  const old = sandbox.sms.newestCodeFor(phone) as string;
  await service.sendSmsCode(callAt(new Date(now.getTime() + 60_000)), { phone });
  const fresh = sandbox.sms.newestCodeFor(phone) as string;
  if (old !== fresh) expect((await login(phone, old)).problem.code).toBe('code_wrong');
  expect((await login(phone, fresh)).status).toBe(201);
});

test('whether a phone has an account cannot be told from the answer', async () => {
  const known = await api.signInAs('L2');
  const [toKnown, toUnknown] = await Promise.all(
    [known.person.phone, makePerson().phone].map((phone) => api.anyone.send(sendSmsCode, { body: { phone } })),
  );
  expect([toKnown?.status, toKnown?.body]).toEqual([toUnknown?.status, toUnknown?.body]);
});

test('one phone asks for a code once a minute', async () => {
  const { phone } = makePerson();
  await codeFor(phone);
  const { status, headers } = await api.anyone.send(sendSmsCode, { body: { phone } });
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

test.each([
  ['dead', { kind: 'dead' }],
  ['sending web pages', { kind: 'wrong' }],
  ['broken', { kind: 'broken' }],
  [
    'refusing the whole request',
    {
      kind: 'answers',
      json: { Response: { Error: { Code: 'LimitExceeded.PhoneNumberDailyLimit', Message: '' }, RequestId: 'r' } },
    },
  ],
  [
    'refusing this number',
    {
      kind: 'answers',
      json: { Response: { SendStatusSet: [{ Code: 'FailedOperation.InsufficientBalance' }], RequestId: 'r' } },
    },
  ],
] as const)('a provider that is %s means sms_failed, and nobody tries twice', async (_, mood) => {
  const asked = sandbox.timesAsked('SendSms');
  sandbox.behave('SendSms', mood);
  const { status, problem } = await api.anyone.send(sendSmsCode, { body: { phone: makePerson().phone } });
  sandbox.behave('SendSms', { kind: 'well' });
  expect([status, problem.code]).toEqual([503, 'sms_failed']);
  expect(sandbox.timesAsked('SendSms')).toBe(asked + 1);
});

test('neither the phone nor the code stands in the database in clear', async () => {
  const { phone } = makePerson();
  const code = await codeFor(phone);
  await login(phone, code);
  const rows = [
    ...(await select(null, 'SELECT * FROM sms_codes')),
    ...(await select(null, 'SELECT * FROM accounts')),
    ...(await select(null, 'SELECT * FROM sessions')),
  ];
  const dump = JSON.stringify(rows);
  expect(dump).not.toContain(phone);
  expect(dump).not.toContain(`"${code}"`);
});

test('codes and sessions whose time is over are cleared away, the others stay', async () => {
  const { phone } = makePerson();
  const resident = await api.signInAs('L1');
  await codeFor(phone);
  const past = new Date(Date.now() - 1000);
  await transact((tx) => execute(tx, 'UPDATE sms_codes SET expires_at = :past', { past }));
  await service.removeExpired(new Date());
  expect(await select(null, 'SELECT id FROM sms_codes')).toEqual([]);
  expect((await resident.send(getMe, {})).status).toBe(200);
});
