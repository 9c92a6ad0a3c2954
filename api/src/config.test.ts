import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'mysql://api:secret@db.internal/jianghan',
  PUBLIC_URL: 'https://mz.example.gov.cn',
  FIELD_KEYS: '1:00112233445566778899aabbccddeeff,2:ffeeddccbbaa99887766554433221100',
  LOOKUP_KEY: '0123456789abcdef0123456789abcdef',
  WECHAT_APPID: 'wx1234567890abcdef',
  WECHAT_SECRET: 'a-secret',
  TENCENT_SECRET_ID: 'AKIDexample',
  TENCENT_SECRET_KEY: 'example',
  SMS_SDK_APP_ID: '1400006666',
  SMS_SIGN_NAME: '江汉民政',
  SMS_TEMPLATE_ID: '1110',
};

function linesOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

test('complete settings of production are taken, and the real addresses are asked', () => {
  const config = readConfig(PRODUCTION);
  expect(config.isProduction).toBe(true);
  expect(config.wechat.baseUrl).toBe('https://api.weixin.qq.com');
  expect([...config.fieldKeys.keys()]).toEqual([1, 2]);
  expect(config.metricsPort).not.toBe(config.port);
});

test.each(Object.keys(PRODUCTION).filter((name) => name !== 'NODE_ENV'))(
  'production does not start without %s',
  (name) => {
    const lines = linesOf({ ...PRODUCTION, [name]: undefined });
    expect(lines.some((line) => line.startsWith(`${name}:`))).toBe(true);
  },
);

test.each([
  ['WECHAT_SECRET', 'sandbox'],
  ['WECHAT_APPID', 'wxdemo0000000000'],
  ['SMS_SIGN_NAME', '江汉民政演示'],
  ['WECHAT_BASE_URL', 'http://127.0.0.1:9000'],
  ['SMS_BASE_URL', 'https://sms.example.com'],
  ['DATABASE_URL', 'sqlite:///srv/jianghan.db'],
  ['PUBLIC_URL', 'http://mz.example.gov.cn'],
])('production does not start with %s = %s', (name, value) => {
  expect(linesOf({ ...PRODUCTION, [name]: value }).some((line) => line.startsWith(`${name}:`))).toBe(true);
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'abc'],
  ['PUBLIC_URL', 'mz.example.gov.cn'],
  ['TRUSTED_PROXIES', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['FIELD_KEYS', '1:short'],
  ['FIELD_KEYS', `1:${'ab'.repeat(16)},1:${'cd'.repeat(16)}`],
  ['LOOKUP_KEY', 'short'],
  ['NODE_ENV', 'Production'],
  ['DATABASE_URL', 'postgres://app:secret@db/jianghan'],
])('a wrong value of %s (%s) is named', (name, value) => {
  expect(linesOf({ ...PRODUCTION, [name]: value }).some((line) => line.startsWith(`${name}:`))).toBe(true);
});

test('the key that finds is none of those that seal', () => {
  const twice = 'ab'.repeat(16);
  expect(linesOf({ ...PRODUCTION, FIELD_KEYS: `1:${twice}`, LOOKUP_KEY: twice.toUpperCase() })).toEqual([
    'LOOKUP_KEY: must be another key than those of FIELD_KEYS',
  ]);
});

test('every wrong setting is named at once', () => {
  expect(linesOf({ ...PRODUCTION, PORT: 'x', LOG_LEVEL: 'loud' })).toHaveLength(2);
});

test('a demo needs no setting, and keeps the keys it made', () => {
  const DATA_DIR = join(tmpdir(), `jianghan-config-${process.pid}`);
  const first = readConfig({ DATA_DIR });
  const second = readConfig({ DATA_DIR });
  expect(second.lookupKey).toEqual(first.lookupKey);
  expect(first.wechat.baseUrl).toBeNull();
  expect(first.databaseUrl).toBe(`sqlite://${join(DATA_DIR, 'jianghan.db')}`);
});
