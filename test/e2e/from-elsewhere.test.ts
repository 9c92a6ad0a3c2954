import { bookByApi, freeSlot, makeCouple, proveByApi } from './stage/by-api';
import { Resident } from './stage/resident';
import { ROUTES } from './stage/routes';
import { useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const MODES = ['standard', 'elder'] as const;

test.each(MODES)(
  'a link to a booking asks for the sign-in and then shows the booking, also after a reload (%s)',
  async (mode) => {
    const couple = await makeCouple(stage.origin);
    const booker = await proveByApi(stage.origin, couple.booker);
    const { bookingId } = await bookByApi(booker, couple, await freeSlot(stage.origin, 2));
    stage.server.letWaitsRunOut();
    const resident = await Resident.of(stage, mode, couple);
    const link = `/marriage/booking?id=${bookingId}`;
    await resident.goTo(link);
    await resident.arrivesAt('/account/sign-in');
    await resident.signIn();
    await resident.arrivesAt('/marriage/booking');
    await resident.seesHeading('日子留好了');
    await resident.page.reload();
    await resident.seesHeading('日子留好了');
    expect(resident.address).toBe(link);
    expect(resident.seen.troubles).toEqual([]);
  },
);

test('every address opens for somebody without a session: the page itself or the way to it, never nothing', async () => {
  const visitor = await Visitor.arrive(stage, 'standard');
  for (const route of ROUTES) {
    await visitor.goTo(route);
    await visitor.page.getByText('正在加载').filter({ visible: true }).first().waitFor({ state: 'detached' });
    await visitor.page.getByRole('main').getByText(/\p{L}/u).filter({ visible: true }).first().waitFor();
  }
  expect(visitor.seen.troubles).toEqual([]);
});

test('an address that is no page leads home', async () => {
  const visitor = await Visitor.arrive(stage, 'standard');
  await visitor.goTo('/marriage/nowhere');
  await visitor.arrivesAt('/');
  await visitor.seesHeading('办事');
});
