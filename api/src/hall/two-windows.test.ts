import { callNext, getScreen, issueTicket, recallTicket, startService } from '@jianghan/shared/hall/contract';
import { select } from '../db/sql';
import { frontOf } from '../testing/api';
import { makeOffice } from '../testing/couples';
import { useProcesses } from '../testing/processes';
import { readEvents } from '../testing/reading-events';
import { useSandbox } from '../testing/sandbox';
import type { StaffMember } from '../testing/staff';
import { until } from '../testing/until';

useSandbox();
const processes = useProcesses();
let officeId: string;
let windows: StaffMember[];

/** Two registrars, on two processes where the database allows it. */
beforeEach(async () => {
  officeId = await makeOffice();
  const urls = [processes.baseUrls[0] ?? '', processes.baseUrls.at(-1) ?? ''];
  windows = await Promise.all(urls.map((url) => frontOf(url).staffOf('registrar', { officeId })));
});

const params = () => ({ params: { officeId } });
const who = (at: number): StaffMember => windows[at % 2] as StaffMember;

test('two windows calling one person: one gets the person, the other hears that nobody waits', async () => {
  for (let round = 0; round < 10; round += 1) {
    await who(round).call(issueTicket, { ...params(), body: { service: 'MARRY' } });
    const answers = await Promise.all(
      [0, 1].map((at) => who(at).send(callNext, { ...params(), body: { window: round * 2 + at + 1 } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('nobody_waiting');
  }
});

test('twelve windows calling ten people at once: each person at one window, each window with one person', async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, at) => who(at).call(issueTicket, { ...params(), body: { service: 'MARRY' } })),
  );
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => who(at).send(callNext, { ...params(), body: { window: at + 1 } })),
  );
  const called = answers.filter(({ status }) => status === 200).map(({ body }) => body.ticket?.label);
  expect([called.length, new Set(called).size]).toEqual([10, 10]);
  const numbers = await select<{ number: number }>(
    null,
    'SELECT number FROM hall_tickets WHERE office_id = :officeId ORDER BY number',
    { officeId },
  );
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
});

test('two registrars taking the same step of one ticket: one step is taken', async () => {
  await who(0).call(issueTicket, { ...params(), body: { service: 'MARRY' } });
  const { ticket } = await who(0).call(callNext, { ...params(), body: { window: 1 } });
  const step = { params: { ticketId: ticket?.ticketId ?? '' }, body: { version: ticket?.version ?? 0 } };
  const answers = await Promise.all([who(0).send(startService, step), who(1).send(recallTicket, step)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('the screen shows a call made in another process, and after a cut connection the present state at once', async () => {
  const path = `/api/v1/staff/hall/${officeId}/screen/events`;
  const first = await readEvents(who(0), path);
  await until('the first state', () => first.screens.length === 1);
  expect(first.screens[0]).toMatchObject({ calls: [], waiting: 0 });
  await who(1).call(issueTicket, { ...params(), body: { service: 'MARRY' } });
  await who(1).call(callNext, { ...params(), body: { window: 3 } });
  await until('the call', () => first.screens.at(-1)?.calls[0]?.window === 3, 3_000);
  await first.cut();
  await who(1).call(issueTicket, { ...params(), body: { service: 'MARRY' } });
  const again = await readEvents(who(1), path, { 'Last-Event-ID': first.lastId() });
  await until('the state now', () => again.screens.length === 1);
  expect(again.screens[0]).toEqual({ ...(await who(0).call(getScreen, params())), asOf: again.screens[0]?.asOf });
  expect(again.screens[0]).toMatchObject({ waiting: 1, calls: [{ label: 'W001', window: 3 }] });
  await again.cut();
});
