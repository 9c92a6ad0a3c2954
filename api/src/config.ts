import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readTemplates, type Templates } from './wechat/templates';

/** A setting that is missing or wrong, by name; the start stops with these lines. */
export class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

const key = z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits (an SM4 key)');
const port = z.coerce.number().int().min(0).max(65535);
const optional = z.string().default('');

const Environment = z.object({
  /** A slip of the pen must not open the demo to the world. */
  NODE_ENV: z.enum(['production', 'demo', 'development', 'test']).default('demo'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  METRICS_PORT: port.optional(),
  DATA_DIR: z.string().default(resolve(__dirname, '../../.data')),
  H5_DIR: z.string().default(resolve(__dirname, '../../miniapp/dist/h5')),
  DATABASE_URL: z
    .union([z.literal(''), z.string().regex(/^(?:mysql|mariadb|sqlite):/, 'must begin with mysql:// or sqlite:')])
    .default(''),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(8),
  PUBLIC_URL: z.union([z.literal(''), z.url()]).default(''),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  ACCOUNT_LIMIT: z.coerce.number().int().min(1).default(20),
  NETWORK_LIMIT: z.coerce.number().int().min(0).default(300),
  FIELD_KEYS: optional,
  LOOKUP_KEY: optional,
  BACKUP_KEY: z.union([z.literal(''), key]).default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  WECHAT_APPID: optional,
  WECHAT_SECRET: optional,
  WECHAT_BASE_URL: optional,
  WECHAT_TEMPLATES: optional,
  WECHAT_STATE: z.enum(['', 'developer', 'trial', 'formal']).default(''),
  TENCENT_SECRET_ID: optional,
  TENCENT_SECRET_KEY: optional,
  SMS_BASE_URL: optional,
  SMS_SDK_APP_ID: optional,
  SMS_SIGN_NAME: optional,
  SMS_TEMPLATE_ID: optional,
  SMS_NOTICE_TEMPLATE_ID: optional,
  REAL_NAME_BASE_URL: optional,
  TIANDITU_KEY: z
    .union([z.literal(''), z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits')])
    .default(''),
});

type Environment = z.infer<typeof Environment>;

/** What production cannot do without: a missing one stops the start with its name. */
const REQUIRED_IN_PRODUCTION = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'FIELD_KEYS',
  'LOOKUP_KEY',
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'TENCENT_SECRET_ID',
  'TENCENT_SECRET_KEY',
  'SMS_SDK_APP_ID',
  'SMS_SIGN_NAME',
  'SMS_TEMPLATE_ID',
] as const satisfies readonly (keyof Environment)[];

/** The real addresses; elsewhere only outside production, where the sandbox answers. */
const OFFICIAL = {
  WECHAT_BASE_URL: 'https://api.weixin.qq.com',
  SMS_BASE_URL: 'https://sms.tencentcloudapi.com',
  REAL_NAME_BASE_URL: 'https://faceid.tencentcloudapi.com',
} as const;

export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment. Throws ConfigError naming every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const values = parsed.data;
  const isProduction = values.NODE_ENV === 'production';
  if (isProduction) assertFitForProduction(values);
  const keys = readKeys(values);
  return {
    isProduction,
    port: values.PORT,
    host: values.HOST,
    metricsPort: values.METRICS_PORT ?? metricsPortBeside(values.PORT),
    dataDir: resolve(values.DATA_DIR),
    h5Dir: resolve(values.H5_DIR),
    databaseUrl: values.DATABASE_URL || `sqlite://${encodeURI(join(resolve(values.DATA_DIR), 'jianghan.db'))}`,
    databasePool: values.DATABASE_POOL,
    publicUrl: values.PUBLIC_URL === '' ? null : new URL(values.PUBLIC_URL),
    trustedProxies: values.TRUSTED_PROXIES,
    /** Requests a second of one account, and of one network address (0: no ceiling, for load tests). */
    limits: { perAccount: values.ACCOUNT_LIMIT, perNetwork: values.NETWORK_LIMIT },
    logLevel: values.LOG_LEVEL,
    ...keys,
    backupKey: backupKeyOf(values, keys.lookupKey),
    wechat: {
      appid: values.WECHAT_APPID || 'wxdemo0000000000',
      secret: values.WECHAT_SECRET || 'sandbox',
      baseUrl: base(values, 'WECHAT_BASE_URL'),
      templates: templatesOf(values.WECHAT_TEMPLATES || (isProduction ? '' : DEMO_TEMPLATES)),
      /** Which version of the mini-program a message opens. */
      state: values.WECHAT_STATE || (isProduction ? 'formal' : 'developer'),
    },
    tencent: { secretId: values.TENCENT_SECRET_ID || 'sandbox', secretKey: values.TENCENT_SECRET_KEY || 'sandbox' },
    sms: {
      baseUrl: base(values, 'SMS_BASE_URL'),
      sdkAppId: values.SMS_SDK_APP_ID || '1400000000',
      signName: values.SMS_SIGN_NAME || '江汉民政演示',
      templateId: values.SMS_TEMPLATE_ID || '100001',
      /** Null: no message leaves by SMS. */
      noticeTemplateId: values.SMS_NOTICE_TEMPLATE_ID || (isProduction ? null : '100002'),
    },
    realName: { baseUrl: base(values, 'REAL_NAME_BASE_URL') },
    /** Null: maps in a browser are drawn without tiles. It is public: every browser sends it. */
    mapKey: values.TIANDITU_KEY || null,
  };
}

const DEMO_TEMPLATES = 'booked:wxdemo-booked;changed:wxdemo-changed;reminder:wxdemo-reminder;progress:wxdemo-progress';

function templatesOf(text: string): Templates {
  try {
    return readTemplates(text);
  } catch (error) {
    throw new ConfigError([`WECHAT_TEMPLATES: ${(error as Error).message}`]);
  }
}

/** Null means: the sandbox of this process. Production always speaks to the official address. */
function base(values: Environment, name: keyof typeof OFFICIAL): string | null {
  if (values.NODE_ENV === 'production') return OFFICIAL[name];
  return values[name] || null;
}

/** Beside the public port, never on it: 3000 → 13000. */
function metricsPortBeside(publicPort: number): number {
  if (publicPort === 0) return 0;
  return publicPort <= 55535 ? publicPort + 10_000 : publicPort - 10_000;
}

function assertFitForProduction(values: Environment): void {
  const lines: string[] = REQUIRED_IN_PRODUCTION.filter((name) => values[name] === '').map(
    (name) => `${name}: is required in production`,
  );
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && /sandbox|wxdemo|演示/i.test(value))
      lines.push(`${name}: is a sandbox value and must not be used in production`);
  }
  for (const [name, official] of Object.entries(OFFICIAL)) {
    const value = values[name as keyof typeof OFFICIAL];
    if (value !== '' && value !== official) lines.push(`${name}: must be ${official} or empty in production`);
  }
  if (values.DATABASE_URL.startsWith('sqlite:')) lines.push('DATABASE_URL: must be a MySQL address in production');
  if (values.PUBLIC_URL !== '' && !values.PUBLIC_URL.startsWith('https:'))
    lines.push('PUBLIC_URL: must begin with https:// in production');
  if (lines.length > 0) throw new ConfigError(lines);
}

const Keys = z.object({ fieldKeys: z.string(), lookupKey: z.string() });

/** FIELD_KEYS is `1:<hex>,2:<hex>`, the highest version encrypts. Only outside production missing keys are made and kept in the data folder. */
function readKeys(values: Environment) {
  const given =
    values.FIELD_KEYS === '' && values.LOOKUP_KEY === ''
      ? demoKeys(values.DATA_DIR)
      : { fieldKeys: values.FIELD_KEYS, lookupKey: values.LOOKUP_KEY };
  const lookupKey = key.safeParse(given.lookupKey);
  if (!lookupKey.success) throw new ConfigError([`LOOKUP_KEY: ${lookupKey.error.issues[0]?.message}`]);
  const fieldKeys = new Map<number, Buffer>();
  for (const part of given.fieldKeys.split(',')) {
    const [version, hex] = part.trim().split(':');
    const parsed = key.safeParse(hex);
    if (!parsed.success || !/^\d{1,4}$/.test(version ?? ''))
      throw new ConfigError([`FIELD_KEYS: must be like 1:<32 hex digits>,2:<32 hex digits>`]);
    if (fieldKeys.has(Number(version))) throw new ConfigError([`FIELD_KEYS: version ${version} stands there twice`]);
    fieldKeys.set(Number(version), Buffer.from(parsed.data, 'hex'));
    if (parsed.data.toLowerCase() === lookupKey.data.toLowerCase())
      throw new ConfigError(['LOOKUP_KEY: must be another key than those of FIELD_KEYS']);
  }
  return { fieldKeys, lookupKey: Buffer.from(lookupKey.data, 'hex') };
}

/** Null in production when none was given: everything runs without it but the backup. The demo derives one from its own keys. */
function backupKeyOf(values: Environment, lookupKey: Buffer): Buffer | null {
  if (values.BACKUP_KEY !== '') return Buffer.from(values.BACKUP_KEY, 'hex');
  if (values.NODE_ENV === 'production') return null;
  return createHmac('sm3', lookupKey).update('jianghan demo backup').digest().subarray(0, 16);
}

/** The keys that a demo made for itself, inside its data folder: they go where its rows go. */
export const DEMO_KEYS = 'demo-keys.json';

function demoKeys(dataDir: string): z.infer<typeof Keys> {
  const file = join(resolve(dataDir), DEMO_KEYS);
  if (existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  mkdirSync(resolve(dataDir), { recursive: true });
  const made = { fieldKeys: `1:${randomBytes(16).toString('hex')}`, lookupKey: randomBytes(16).toString('hex') };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** The configuration of this process. */
export const config = readConfig(process.env);
