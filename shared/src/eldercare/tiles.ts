/** The one host of 天地图 that a browser asks for tiles. */
export const TIANDITU_HOST = 't0.tianditu.gov.cn';

/** Streets and houses, and their names over them. */
export const TIANDITU_LAYERS = ['vec', 'cva'] as const;
export type TiandituLayer = (typeof TIANDITU_LAYERS)[number];

/** Address of a layer's tiles as Leaflet fills it in. */
export function tilesOf(layer: TiandituLayer, key: string): string {
  const asked = 'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles';
  return `https://${TIANDITU_HOST}/${layer}_w/wmts?${asked}&LAYER=${layer}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`;
}
