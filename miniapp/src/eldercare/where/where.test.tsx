import { STREETS } from '@jianghan/shared/relief/streets';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, playServer } from '../../../test-stand-ins/server';
import { asked, openAt } from '../../../test-stand-ins/taro';
import { useWanted } from '../wanted';
import Where from '.';

const WANSONG = STREETS[6]?.officeId ?? '';
const point = { lng: 114.26, lat: 30.6 };
const street = {
  ...{ street: WANSONG, code: '420103008', name: '万松街道', ...point },
  communities: [{ communityId: '420103008-01', name: '青松社区', isSample: false, ...point }],
};
const server = playServer();
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => act(async () => fireEvent.click(screen.getByRole('radio', { name })));

beforeEach(async () => {
  useWanted.setState(useWanted.getInitialState(), true);
  openAt('eldercare/where/index', {}, ['eldercare/find/index']);
  server.answers(ok({ items: [street], source: '示例', mapKey: null }));
});
const show = () => act(async () => void render(<Where />));

test('without a street it says what to do, and a street alone is enough', async () => {
  await show();
  await press('看看附近有什么');
  expect(screen.getAllByText('请选街道').length).toBeGreaterThan(0);
  await choose('万松街道');
  await press('看看附近有什么');
  expect(useWanted.getState().from).toEqual({ kind: 'street', street: WANSONG, name: '万松街道' });
  expect(asked).toMatchObject([{ name: 'navigateBack' }]);
});

test('a community is nearer, and is chosen still when somebody comes back', async () => {
  const from = { kind: 'community', communityId: '420103008-01', name: '万松街道 青松社区' } as const;
  await show();
  await choose('万松街道');
  await choose('青松社区');
  await press('看看附近有什么');
  expect(useWanted.getState().from).toEqual(from);
  expect(screen.getByRole('radio', { name: '青松社区' })).toBeChecked();
});

test('nobody has to say a place', async () => {
  await show();
  await press('不选地方，看全区的');
  expect(useWanted.getState()).toMatchObject({ from: null, isAnywhere: true });
});

/** How the browser answers. */
function browserGives(answer: (found: PositionCallback, refused: PositionErrorCallback) => void): void {
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition: answer },
  });
}

test('a position is asked for only when it is wanted, and is the same place on the maps of the country', async () => {
  const satellite = { longitude: 114.2539, latitude: 30.6063 };
  browserGives((found) => found({ coords: satellite } as GeolocationPosition));
  await show();
  expect(useWanted.getState().from).toBeNull();
  await press('用我现在的位置');
  const { from } = useWanted.getState();
  expect(from).toMatchObject({ kind: 'point', name: '我现在的位置' });
  if (from?.kind !== 'point') throw new Error('a point was taken');
  expect(from.lng - satellite.longitude).toBeGreaterThan(0.004);
  expect(from.lat - satellite.latitude).toBeLessThan(-0.001);
});

test.each([
  [1, '您没有同意，没关系。选街道或社区，一样能找。'],
  [3, '等了一会儿没有得到位置。选街道或社区，一样能找。'],
])('a position that does not come takes nothing away (%s)', async (code, words) => {
  browserGives((_, refused) => refused({ code } as GeolocationPositionError));
  await show();
  await press('用我现在的位置');
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('radio', { name: '万松街道' })).toBeInTheDocument();
});
