import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Jest runs this before any file of a test is imported, because the configuration is read at import: a folder and a
 * database of its own for every test file, fixed keys, no limits in the way, no log.
 */
const name = `jh_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
const isMysql = process.env.TEST_DATABASE === 'mysql';
const mysqlUrl = process.env.TEST_MYSQL_URL;
if (isMysql && mysqlUrl === undefined) throw new Error('TEST_DATABASE=mysql needs TEST_MYSQL_URL');

const folder = mkdtempSync(join(tmpdir(), 'jianghan-test-'));

const settings: Record<string, string> = {
  NODE_ENV: 'test',
  DATA_DIR: folder,
  H5_DIR: join(folder, 'h5'),
  DATABASE_URL: isMysql ? `${mysqlUrl?.replace(/\/+$/, '')}/${name}` : `sqlite://${join(folder, 'test.db')}`,
  FIELD_KEYS: '1:00112233445566778899aabbccddeeff,2:0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  LOOKUP_KEY: 'ffeeddccbbaa99887766554433221100',
  ACCOUNT_LIMIT: '100000',
  NETWORK_LIMIT: '0',
  PORT: '0',
  METRICS_PORT: '0',
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
};

for (const variable of Object.keys(process.env)) {
  if (/^(PUBLIC_URL|TRUSTED_PROXIES|WECHAT_|SMS_|TENCENT_|REAL_NAME_|BACKUP_)/.test(variable))
    delete process.env[variable];
}
Object.assign(process.env, settings);

/** Node's own: Jest asks for a hundred frames, and Sequelize writes a stack for every statement. */
Error.stackTraceLimit = 10;
