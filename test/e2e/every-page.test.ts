import { inspect } from './stage/inspect';
import { type Cast, castOf } from './stage/known';
import { ROUTES } from './stage/routes';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';
import { VISITS, type Visit, type Who } from './stage/visits';

const stage = useStage();
let cast: Cast;

beforeAll(async () => {
  cast = await castOf(stage);
});

const addressOf = ({ address }: Visit) => (typeof address === 'string' ? address : address(cast));

async function look(visitor: Visitor, visit: Visit): Promise<string[]> {
  await visitor.goTo(addressOf(visit));
  await visit.first?.(visitor);
  await visitor.sees(visit.shows);
  return inspect(visitor, visit.name);
}

/** One phone for each person, in one mode. */
async function lookAtAll(mode: Mode, who: Who): Promise<Record<string, string[]>> {
  const visitor = await Visitor.arrive(stage, mode);
  const session = cast.sessions[who];
  if (session) await visitor.enterWith(session);
  const findings: Record<string, string[]> = {};
  for (const visit of VISITS.filter((one) => one.who === who)) {
    const found = await look(visitor, visit);
    if (found.length > 0) findings[visit.name] = found;
  }
  return findings;
}

/** These are looked at in journeys of their own, at the desk and on a phone. */
const OF_STAFF = /^\/(?:admin|caredesk|casework|hall|payment|places|records|staff)\//;

test('every route of the app is visited', () => {
  const visited = VISITS.map((visit) => addressOf(visit).split('?')[0]);
  expect(ROUTES.filter((route) => !OF_STAFF.test(route) && !visited.includes(route))).toEqual([]);
});

/** Seventeen pages in a row take a slow machine a while. */
const LONGEST_MS = 180_000;
const MODES = ['standard', 'elder', 'contrast'] as const;
const EVERYBODY = ['nobody', 'helped', 'newcomer', 'proved', 'booked', 'named', 'both'] as const;

test.each(MODES.flatMap((mode) => EVERYBODY.map((who) => [mode, who] as const)))(
  'every page is accessible, whole and big enough (%s, %s)',
  async (mode, who) => {
    expect(await lookAtAll(mode, who)).toEqual({});
  },
  LONGEST_MS,
);
