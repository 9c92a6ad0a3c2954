import { bareBookingsPerSecond, makeBareTables } from './bare-sql';
import { failuresOf, rateOf, type Sent, sendBookings } from './clients';
import { type Booker, makeCouples } from './couples';
import { median, percentile, round, table, type Verdict } from './figures';
import { rssMb, type Served } from './processes';
import { type Broken, clearBookings, countBroken, makeSlots, type Slots } from './slots';

const SLICE_SECONDS = 4;
/** Slices before the first that counts: until then the engine compiles what it runs. */
const WARM_UP = 3;
const STAMPEDE = 2000;
const API_PATH = '/api/v1/marriage/bookings';
const CASES = [
  { clients: 500, slots: 'hot' },
  { clients: 50, slots: 'hot' },
  { clients: 500, slots: 'many' },
  { clients: 50, slots: 'many' },
] as const;

interface Setting {
  databaseUrl: string;
  api: readonly Served[];
  sequelize: readonly Served[];
  rounds: number;
  couples: number;
}

interface Rates {
  sql: number;
  sequelize: number;
  api: number;
}

interface Bench extends Setting {
  bookers: readonly Booker[];
  slots: Slots;
  invariants: Broken & { http_5xx: number };
}

/** Alternating rounds of bare SQL, Sequelize models and the desk, then the stampede; the ratios are medians over the rounds. */
export async function runBookingBench(setting: Setting): Promise<Verdict> {
  const slots = await makeSlots();
  await makeBareTables(setting.databaseUrl, [...slots.hot, ...slots.many]);
  console.log(`making ${setting.couples} couples`);
  const bookers = await makeCouples(setting.couples, new Date());
  const bench: Bench = {
    ...setting,
    bookers,
    slots,
    invariants: { oversold: 0, double_booked: 0, lost: 0, http_5xx: 0 },
  };
  for (let at = 0; at < WARM_UP; at += 1) await slice(bench, CASES[0]);
  const rows: (string | number)[][] = [
    ['clients', 'slots', 'sql/s', 'sequelize/s', 'api/s', 'vs sql', 'vs sequelize', 'spread'],
  ];
  const ratios: { sql: number; sequelize: number }[] = [];
  for (const shape of CASES) {
    const rounds: Rates[] = [];
    for (let at = 0; at < setting.rounds; at += 1) rounds.push(await slice(bench, shape));
    ratios.push({ sql: median(rounds.map(vsSql)), sequelize: median(rounds.map(vsSequelize)) });
    rows.push([shape.clients, shape.slots === 'hot' ? 1 : 200, ...describe(rounds)]);
  }
  const stampede = await runStampede(bench);
  console.log(table(rows));
  console.log(
    `stampede: ${[...stampede.statuses].map(([status, count]) => `${count} × ${status}`).join(', ')} in ${round(stampede.seconds)} s`,
  );
  return {
    bench: 'booking',
    figures: {
      ratio_vs_sql: round(ratios[0]?.sql ?? 0),
      ratio_vs_sequelize: round(ratios[0]?.sequelize ?? 0),
      stampede_p99_ms: round(percentile(stampede.latenciesMs, 0.99), 0),
      rss_mb: round(Math.max(...setting.api.map(({ pid }) => rssMb(pid))), 0),
    },
    invariants: { ...bench.invariants },
  };
}

function vsSql({ api, sql }: Rates): number {
  return api / sql;
}

function vsSequelize({ api, sequelize }: Rates): number {
  return api / sequelize;
}

function describe(rounds: readonly Rates[]): (string | number)[] {
  const middle = (pick: (rates: Rates) => number) => round(median(rounds.map(pick)), 0);
  const ratios = rounds.map(vsSql);
  return [
    middle(({ sql }) => sql),
    middle(({ sequelize }) => sequelize),
    middle(({ api }) => api),
    round(median(ratios)),
    round(median(rounds.map(vsSequelize))),
    `${round(Math.min(...ratios))}–${round(Math.max(...ratios))}`,
  ];
}

/** One slice of each, one after the other, so that a noisy moment of the machine hits all three. */
async function slice(bench: Bench, shape: (typeof CASES)[number]): Promise<Rates> {
  const slotIds = bench.slots[shape.slots];
  await clearBookings();
  const sql = await bareBookingsPerSecond(bench.databaseUrl, slotIds, SLICE_SECONDS);
  const load = { bookers: bench.bookers, slotIds, clients: shape.clients, seconds: SLICE_SECONDS };
  const origins = (served: readonly Served[]) => served.map(({ origin }) => origin);
  const sequelize = await sendBookings({ ...load, origins: origins(bench.sequelize), path: '/bookings' });
  if (failuresOf(sequelize) > 0) throw new Error(`the comparison failed ${failuresOf(sequelize)} times`);
  await clearBookings();
  const api = await sendBookings({ ...load, origins: origins(bench.api), path: API_PATH });
  await check(bench, api);
  return { sql, sequelize: rateOf(sequelize), api: rateOf(api) };
}

async function check({ invariants }: Bench, sent: Sent): Promise<void> {
  const broken = await countBroken(sent.acknowledged);
  invariants.oversold += broken.oversold;
  invariants.double_booked += broken.double_booked;
  invariants.lost += broken.lost;
  invariants.http_5xx += failuresOf(sent);
}

/** Two thousand residents at once for two hundred seats: everyone is answered, exactly two hundred get a seat. */
async function runStampede(bench: Bench): Promise<Sent> {
  await clearBookings();
  const sent = await sendBookings({
    origins: bench.api.map(({ origin }) => origin),
    bookers: bench.bookers.slice(0, STAMPEDE),
    slotIds: [bench.slots.scarce],
    clients: STAMPEDE,
    seconds: 60,
    path: API_PATH,
  });
  await check(bench, sent);
  const answered = [...sent.statuses.values()].reduce((sum, count) => sum + count, 0);
  if (sent.acknowledged.length !== bench.slots.seats || answered !== STAMPEDE) {
    throw new Error(`stampede: ${sent.acknowledged.length} booked of ${answered} answered`);
  }
  return sent;
}
