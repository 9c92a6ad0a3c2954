import { IdNumber, PersonName, Phone } from '@jianghan/shared/fields';
import { isIdNumber } from '@jianghan/shared/identity';
import { config } from '../config';
import { authorizationOf, CONTENT_TYPE } from '../tencent/sign';
import { useSandbox } from '../testing/sandbox';
import { sandboxUrl } from './address';
import { demoPeople } from './people';

const sandbox = useSandbox();

const WECHAT = { appid: config.wechat.appid, secret: config.wechat.secret, grant_type: 'authorization_code' };
const CHECK = { IdCard: demoPeople[0]?.idNumber, Name: demoPeople[0]?.name, Phone: demoPeople[0]?.phone };

async function session(query: Record<string, string>) {
  const answer = await fetch(`${sandboxUrl()}/sns/jscode2session?${new URLSearchParams(query)}`);
  return (await answer.json()) as { errcode?: number; openid?: string };
}

async function tencent(body: object, changed: Record<string, string> = {}) {
  const payload = JSON.stringify(body);
  const timestamp = Math.floor(Date.now() / 1000);
  const part = { host: new URL(sandboxUrl()).host, service: 'faceid', payload, timestamp };
  const answer = await fetch(sandboxUrl(), {
    method: 'POST',
    body: payload,
    headers: {
      'Content-Type': CONTENT_TYPE,
      Authorization: authorizationOf(part, config.tencent),
      'X-TC-Action': 'PhoneVerification',
      'X-TC-Version': '2018-03-01',
      'X-TC-Timestamp': String(timestamp),
      ...changed,
    },
  });
  const { Response } = (await answer.json()) as { Response: { Error?: { Code: string }; Result?: string } };
  return Response.Error?.Code ?? Response.Result;
}

test('it refuses to start in production', async () => {
  const environment = { ...process.env };
  const real = 'not-of-the-demo';
  const names = [
    'WECHAT_APPID',
    'WECHAT_SECRET',
    'TENCENT_SECRET_ID',
    'TENCENT_SECRET_KEY',
    'SMS_SDK_APP_ID',
    'SMS_SIGN_NAME',
  ];
  Object.assign(process.env, Object.fromEntries([...names, 'SMS_TEMPLATE_ID'].map((name) => [name, real])), {
    NODE_ENV: 'production',
    DATABASE_URL: 'mysql://db.example/jianghan',
    PUBLIC_URL: 'https://jianghan.example',
    METRICS_PORT: '9464',
  });
  await jest.isolateModulesAsync(async () => {
    const { Sandbox } = await import('./sandbox');
    await expect(new Sandbox().start()).rejects.toThrow('must not run in production');
  });
  process.env = environment;
});

test('a login code is good once, for the right app, with every parameter', async () => {
  const js_code = sandbox.wechat.issueLoginCode('o-somebody');
  expect(await session({ ...WECHAT, appid: 'another', js_code })).toMatchObject({ errcode: 40013 });
  expect(await session({ ...WECHAT, secret: 'another', js_code })).toMatchObject({ errcode: 40125 });
  expect(await session({ ...WECHAT, js_code: '' })).toMatchObject({ errcode: 41008 });
  expect(await session({ ...WECHAT, appid: '', js_code })).toMatchObject({ errcode: 41002 });
  expect(await session({ ...WECHAT, js_code: 'never-issued' })).toMatchObject({ errcode: 40029 });
  expect(await session({ ...WECHAT, js_code })).toMatchObject({ openid: 'o-somebody' });
  expect(await session({ ...WECHAT, js_code })).toMatchObject({ errcode: 40163 });
});

test('a request must be signed, fresh, complete, and hold nothing that the real one does not know', async () => {
  expect(await tencent(CHECK)).toBe('0');
  expect(await tencent(CHECK, { Authorization: 'TC3-HMAC-SHA256 Credential=somebody/x' })).toBe(
    'AuthFailure.SecretIdNotFound',
  );
  expect(await tencent(CHECK, { 'X-TC-Timestamp': '1551113065' })).toBe('AuthFailure.SignatureExpire');
  const credential = `TC3-HMAC-SHA256 Credential=${config.tencent.secretId}/2026-01-01/faceid/tc3_request`;
  expect(await tencent(CHECK, { Authorization: `${credential}, Signature=0` })).toBe('AuthFailure.SignatureFailure');
  expect(await tencent(CHECK, { 'X-TC-Version': '2021-01-11' })).toBe('NoSuchVersion');
  expect(await tencent({ ...CHECK, Phone: undefined })).toBe('MissingParameter');
  expect(await tencent({ ...CHECK, Sandbox: true })).toBe('UnknownParameter');
});

test('the authority knows the demo people and those a visitor has added, and nobody else', async () => {
  const stranger = { IdCard: '110101199003070652', Name: '访客', Phone: '13700000001' };
  expect(await tencent({ ...CHECK, Phone: demoPeople[1]?.phone })).toBe('-4');
  expect(await tencent({ ...CHECK, IdCard: '420103199001010011' })).toBe('-7');
  expect(await tencent(stranger)).toBe('-4');
  sandbox.people.add({ name: stranger.Name, idNumber: stranger.IdCard, phone: stranger.Phone });
  expect(await tencent(stranger)).toBe('0');
});

test('every demo person has a number that checks, a name and a phone that the forms accept', () => {
  for (const { name, idNumber, phone } of demoPeople) {
    expect([name, isIdNumber(idNumber)]).toEqual([name, true]);
    expect([PersonName.parse(name), IdNumber.parse(idNumber), Phone.parse(phone)]).toEqual([name, idNumber, phone]);
  }
  expect(demoPeople[0]).toMatchObject({ name: '周小宁', idNumber: '420103199001010010' });
  expect(new Set(demoPeople.map(({ phone }) => phone)).size).toBe(demoPeople.length);
});

/** One well-formed subscribe message to somebody who agreed, with one thing changed. */
async function subscribe(changed: Record<string, unknown> = {}, token?: string): Promise<number> {
  const { access_token } = (await (
    await fetch(`${sandboxUrl()}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify({ ...WECHAT, grant_type: 'client_credential' }),
    })
  ).json()) as { access_token: string };
  const values = {
    thing1: '民政业务办理',
    time2: '2026年12月18日 09:30',
    thing3: '示例路 1 号',
    character_string4: 'MR-1',
    thing5: '备注',
  };
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
  const message = { touser: 'o-agreed', template_id: 'wxdemo-booked', page: 'casefile/detail/index?caseId=1', data };
  const answer = await fetch(`${sandboxUrl()}/cgi-bin/message/subscribe/send?access_token=${token ?? access_token}`, {
    method: 'POST',
    body: JSON.stringify({ ...message, ...changed }),
  });
  return ((await answer.json()) as { errcode: number }).errcode;
}

test('a subscribe message needs a good token, person, template, page and values, and one yes each (W-04, W-05)', async () => {
  sandbox.subscriptions.accept('o-agreed', 'wxdemo-booked', 2);
  expect(await subscribe({}, 'no-token')).toBe(40001);
  expect(await subscribe({ touser: 'o-never-seen' })).toBe(40003);
  expect(await subscribe({ template_id: 'another' })).toBe(40037);
  expect(await subscribe({ page: '/casefile/detail/index' })).toBe(41030);
  expect(await subscribe({ data: {} })).toBe(47003);
  expect(await subscribe({ template_id: 'wxdemo-changed' })).toBe(43101);
  expect([await subscribe(), await subscribe(), await subscribe()]).toEqual([0, 0, 43101]);
  expect(sandbox.subscriptions.countFor('o-agreed')).toBe(2);
});

test.each(['', '两\n行', '一二三四五六七八九十一二三四五六七八九十多'])('a thing may not be %j', async (value) => {
  sandbox.subscriptions.accept('o-agreed', 'wxdemo-booked');
  const values = { thing1: value, time2: '09:30', thing3: '地点', character_string4: 'MR-1', thing5: '备注' };
  const data = Object.fromEntries(Object.entries(values).map(([key, given]) => [key, { value: given }]));
  expect(await subscribe({ data })).toBe(47003);
});
