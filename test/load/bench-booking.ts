import { createConnection } from 'mysql2/promise';
import { startMariadb } from '../run/mariadb';
import { productionEnvironment } from './environment';
import { conclude } from './figures';
import { type Served, startServer } from './processes';

const ROUNDS = 5;
const COUPLES = 12_000;
const PROCESSES = 2;

/** Required on one hot slot with 500 clients, and of the stampede. */
const FLOORS = { ratio_vs_sql: 2, ratio_vs_sequelize: 5 };
const CEILINGS = { stampede_p99_ms: 3000, rss_mb: 350 };

async function main(): Promise<void> {
  const mariadb = await startMariadb();
  const servers: Served[] = [];
  try {
    const databaseUrl = `${mariadb.url.replace(/\/+$/, '')}/bench`;
    const connection = await createConnection(mariadb.url);
    await connection.query('CREATE DATABASE bench CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await connection.end();
    const environment = productionEnvironment(databaseUrl);
    Object.assign(process.env, environment);
    console.log('starting two API processes and two of the comparison');
    const start = async (file: string) => {
      const started = await startServer(file, environment);
      servers.push(started);
      return started;
    };
    const api = [await start('api/src/main.ts')];
    while (api.length < PROCESSES) api.push(await start('api/src/main.ts'));
    const sequelize = [await start('test/load/sequelize-endpoint.ts'), await start('test/load/sequelize-endpoint.ts')];
    // Imported only now: the API's modules read the environment when they load.
    const { runBookingBench } = await import('./booking-rounds');
    const verdict = await runBookingBench({ databaseUrl, api, sequelize, rounds: ROUNDS, couples: COUPLES });
    conclude(verdict, FLOORS, CEILINGS);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await mariadb.stop();
  }
  process.exit();
}

void main();
