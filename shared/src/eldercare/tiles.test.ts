import { TIANDITU_HOST, tilesOf } from './tiles';

test('a tile is asked of one host alone, by row and column, with the key', () => {
  const address = tilesOf('vec', '0123456789abcdef0123456789abcdef').replace('{z}', '14').replace('{y}', '6');
  const { host, protocol, pathname, searchParams } = new URL(address.replace('{x}', '9'));
  expect([protocol, host, pathname]).toEqual(['https:', TIANDITU_HOST, '/vec_w/wmts']);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    ...{ LAYER: 'vec', TILEMATRIXSET: 'w', TILEMATRIX: '14', TILEROW: '6', TILECOL: '9' },
    tk: '0123456789abcdef0123456789abcdef',
  });
});
