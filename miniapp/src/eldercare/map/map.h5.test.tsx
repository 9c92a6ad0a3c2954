import { act, render, screen } from '@testing-library/react';
import { tileLayer } from 'leaflet';
import { found } from '../../../test-stand-ins/found';
import { ok, playServer } from '../../../test-stand-ins/server';
import { PlaceMap } from '.';
import { drawingOf } from './drawing.h5';

const server = playServer();
const KEY = '0123456789abcdef0123456789abcdef';

async function show(mapKey: string | null): Promise<void> {
  server.serves('GET /communities', ok({ items: [], source: '示例', mapKey }));
  await act(async () => void render(<PlaceMap found={found()} />));
}

function draw(key: string | null) {
  const { bounds, layers } = drawingOf(found(), { key, elder: false });
  return { east: (bounds as { getEast(): number }).getEast(), layers: layers({} as never) };
}
const isTiles = (layer: object) => layer instanceof (tileLayer('').constructor as new () => object);

test('without a key it is a schematic: nothing is fetched from anybody', async () => {
  await show(null);
  expect(screen.getByText('示意图')).toBeInTheDocument();
  expect(draw(null).layers.filter(isTiles)).toEqual([]);
});

test('with a key two layers of tiles lie under the same places, moved to where these tiles have them', async () => {
  await show(KEY);
  expect(screen.getByText('底图：天地图')).toBeInTheDocument();
  const [plain, onTiles] = [draw(null), draw(KEY)];
  expect(onTiles.layers.filter(isTiles)).toHaveLength(2);
  expect(onTiles.layers.length).toBe(plain.layers.length + 2);
  expect(plain.east - onTiles.east).toBeGreaterThan(0.004);
});
