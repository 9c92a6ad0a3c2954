import { conclude } from './figures';
import { onStage } from './stage';

const ROUNDS = 5;
const COUPLES = 24_000;

/** Required on one hot slot with 500 clients, and of the stampede. */
const FLOORS = { ratio_vs_sql: 2, ratio_vs_sequelize: 5 };
const CEILINGS = { stampede_p99_ms: 3000, rss_mb: 350 };

void onStage(async ({ databaseUrl, start }) => {
  console.log('starting two API processes and two of the comparison');
  const api = [await start('api/src/main.ts'), await start('api/src/main.ts')];
  const sequelize = [await start('test/load/sequelize-endpoint.ts'), await start('test/load/sequelize-endpoint.ts')];
  const { runBookingBench } = await import('./booking-rounds');
  const verdict = await runBookingBench({ databaseUrl, api, sequelize, rounds: ROUNDS, couples: COUPLES });
  conclude(verdict, FLOORS, CEILINGS);
});
