import { createConnection } from 'mysql2/promise';
import { ask, othersThan } from './ask';
import { type BenchPlace, fillRegister, makePlaces } from './eldercare-places';
import { type BenchQuestion, makeQuestions, pathOf, requestOf, rightAnswer } from './eldercare-questions';
import { conclude, median, round, table } from './figures';
import { rssMb, type Served } from './processes';
import { onStage, type Stage } from './stage';

const SIZES = [
  ['100', 100],
  ['10k', 10_000],
  ['400k', 400_000],
] as const;
const ROUNDS = 3;
const SLICE_SECONDS = 2;
const CLIENTS = 50;
const QUESTIONS = 20_000;
/** Over all sizes; the most where a full look is quick enough to be taken for each. */
const SAMPLED = { '100': 300, '10k': 400, '400k': 300 } as const;

const FLOORS = { ratio_vs_http_100: 0.4, ratio_vs_http_10k: 0.4, ratio_vs_http_400k: 0.4, ratio_vs_sql_400k: 4 };
const CEILINGS = { rss_mb: 450 };

/** The nearest twenty with three filters at three sizes, against a bare server and against the database's own index. */
void onStage(async (stage) => {
  await (await import('@jianghan/api/db/migrate')).migrateUp();
  const figures: Record<string, number> = {};
  const invariants = { wrong: 0, not_200: 0 };
  const rows: (string | number)[][] = [['places', 'round', 'bare/s', 'sql/s', 'api/s', 'vs http', 'vs sql']];
  for (const [name, count] of SIZES) {
    const measured = await measure(stage, { name, count });
    rows.push(...measured.rows);
    invariants.wrong += measured.wrong;
    invariants.not_200 += measured.failures;
    figures[`ratio_vs_http_${name}`] = round(median(measured.vsHttp));
    if (measured.vsSql.length > 0) figures[`ratio_vs_sql_${name}`] = round(median(measured.vsSql), 1);
    if (name === '400k') figures.rss_mb = round(measured.rss, 0);
  }
  console.log(table(rows));
  conclude({ bench: 'eldercare', figures, invariants }, FLOORS, CEILINGS);
});

interface Size {
  name: (typeof SIZES)[number][0];
  count: number;
}

/** One size: fill, start, ask, compare each sampled answer with a full look. */
async function measure({ databaseUrl, start }: Stage, { name, count }: Size) {
  console.log(`${count} places`);
  const places = makePlaces(count);
  await fillRegister(databaseUrl, places);
  const questions = makeQuestions(places, QUESTIONS);
  const api = await start('api/src/main.ts');
  const wrong = await countWrong(api, { places, questions: questions.slice(0, SAMPLED[name]) });
  const sample = await fetch(api.origin + pathOf(questions[0] as BenchQuestion));
  const body = Buffer.from(await sample.arrayBuffer()).toString('base64');
  const bare = await start('test/load/bare-http.ts', { body, headers: { 'Content-Type': 'application/json' } });
  const sql = name === '400k' ? await startSpatial(databaseUrl, { places, start }) : undefined;
  const compared = await compare({ name, questions, servers: { api, bare, sql } });
  const rss = rssMb(api.pid);
  await Promise.all([api, bare, sql].map((served) => served?.stop()));
  return { ...compared, wrong, rss };
}

async function countWrong(
  { origin }: Served,
  { places, questions }: { places: readonly BenchPlace[]; questions: readonly BenchQuestion[] },
): Promise<number> {
  let wrong = 0;
  for (const question of questions) {
    const reply = await fetch(origin + pathOf(question));
    const { items } = (await reply.json()) as { items: { placeId: string }[] };
    const right = rightAnswer(places, question);
    if (items.map(({ placeId }) => placeId).join() !== right.join()) wrong += 1;
  }
  return wrong;
}

/** The same places in a table with a spatial index, and a server that asks it. */
async function startSpatial(
  url: string,
  { places, start }: { places: readonly BenchPlace[]; start: Stage['start'] },
): Promise<Served> {
  const connection = await createConnection(url);
  await connection.query(
    `CREATE TABLE bench_spots (id CHAR(36) NOT NULL PRIMARY KEY, spot POINT NOT NULL, needs INT NOT NULL,
      levels INT NOT NULL, beds_free INT, SPATIAL INDEX (spot)) ENGINE=InnoDB`,
  );
  await connection.query(
    'INSERT INTO bench_spots SELECT id, POINT(lng, lat), needs, levels, beds_free FROM places WHERE id <= ?',
    [places.at(-1)?.id ?? ''],
  );
  await connection.query('ANALYZE TABLE bench_spots');
  await connection.end();
  return start('test/load/spatial-endpoint.ts');
}

interface Comparing {
  name: string;
  questions: readonly BenchQuestion[];
  servers: { api: Served; bare: Served; sql: Served | undefined };
}

async function compare({ name, questions, servers: { api, bare, sql } }: Comparing) {
  const requests = questions.map((question) => requestOf(pathOf(question)));
  let at = 0;
  const next = () => requests[at++ % requests.length];
  const rate = async ({ origin }: Served) => {
    const asked = await ask({ origin, next, clients: CLIENTS, seconds: SLICE_SECONDS });
    failures += othersThan(200, asked);
    return asked.rate;
  };
  let failures = 0;
  const [rows, vsHttp, vsSql]: [(string | number)[][], number[], number[]] = [[], [], []];
  await rate(api);
  await rate(bare);
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    const bareRate = await rate(bare);
    const sqlRate = sql === undefined ? undefined : await rate(sql);
    const apiRate = await rate(api);
    vsHttp.push(apiRate / bareRate);
    if (sqlRate !== undefined) vsSql.push(apiRate / sqlRate);
    const of = sqlRate === undefined ? ['–', '–'] : [round(sqlRate, 0), round(apiRate / sqlRate, 1)];
    rows.push([name, turn, round(bareRate, 0), of[0] ?? '', round(apiRate, 0), round(apiRate / bareRate), of[1] ?? '']);
  }
  return { rows, vsHttp, vsSql, failures };
}
