import { act, render, screen } from '@testing-library/react';
import { tileLayer } from 'leaflet';
import { found } from '../../../test-stand-ins/found';
import { ok, playServer } from '../../../test-stand-ins/server';
import type { Drawing } from '../../still-map';
import { PlaceMap } from '.';

const drawn: Drawing[] = [];
jest.mock('../../still-map', () => ({
  useStillMap: (drawing: Drawing) => {
    drawn.push(drawing);
    return { current: null };
  },
}));
const server = playServer();

async function draw(mapKey: string | null) {
  drawn.length = 0;
  server.serves('GET /communities', ok({ items: [], source: '示例', mapKey }));
  await act(async () => void render(<PlaceMap found={found()} />));
  const last = drawn.at(-1);
  if (last === undefined) throw new Error('it was drawn');
  return { ...last, drawnLayers: last.layers({} as never) };
}
const isTiles = (layer: object) => layer instanceof (tileLayer('').constructor as new () => object);

test('without a key it is a schematic: nothing is fetched from anybody', async () => {
  const { drawnLayers } = await draw(null);
  expect(screen.getByText('示意图')).toBeInTheDocument();
  expect(drawnLayers.filter(isTiles)).toEqual([]);
});

test('with a key two layers of tiles lie under the same places, moved to where these tiles have them', async () => {
  const plain = await draw(null);
  const onTiles = await draw('0123456789abcdef0123456789abcdef');
  expect(screen.getAllByText('底图：天地图')).toHaveLength(1);
  expect(onTiles.drawnLayers.filter(isTiles)).toHaveLength(2);
  expect(onTiles.drawnLayers.length).toBe(plain.drawnLayers.length + 2);
  const eastOf = ({ bounds }: Drawing) => (bounds as { getEast(): number }).getEast();
  expect(eastOf(plain) - eastOf(onTiles)).toBeGreaterThan(0.004);
});
