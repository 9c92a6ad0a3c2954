import { spawnSync } from 'node:child_process';
import { startMariadb } from './mariadb';

/** `tsx test/run/mariadb-once.ts <command …>`: runs one command beside a private MariaDB, with TEST_MYSQL_URL set. */
async function main(): Promise<void> {
  const [command = 'env', ...args] = process.argv.slice(2);
  const mariadb = await startMariadb();
  const env = { ...process.env, TEST_DATABASE: 'mysql', TEST_MYSQL_URL: mariadb.url };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  await mariadb.stop();
  process.exitCode = status ?? 1;
}

main();
