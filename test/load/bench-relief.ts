import { productionEnvironment } from './environment';
import { conclude } from './figures';
import { onStage } from './stage';

const FLOORS = {
  worklist_ratio_vs_sql: 0.25,
  search_ratio_vs_sql: 0.25,
  submit_ratio_vs_sql: 0.25,
  import_rows_per_s: 1000,
};
const CEILINGS = { growth: 2 };

/** Production, with room for the few accounts that send all the load. */
const settings = (url: string) => ({ ...productionEnvironment(url), ACCOUNT_LIMIT: '100000' });

void onStage(async ({ databaseUrl, start }) => {
  console.log('starting two API processes');
  const api = [await start('api/src/main.ts'), await start('api/src/main.ts')];
  const { runReliefBench } = await import('./relief-rounds');
  conclude(await runReliefBench({ databaseUrl, origins: api.map(({ origin }) => origin) }), FLOORS, CEILINGS);
}, settings);
