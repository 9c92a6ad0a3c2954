import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { fromGcj02 } from '@jianghan/shared/eldercare/coordinates';
import { TIANDITU_LAYERS, tilesOf } from '@jianghan/shared/eldercare/tiles';
import { circle, divIcon, type LatLngBoundsExpression, latLngBounds, marker, tileLayer } from 'leaflet';
import type { Drawing } from '../../still-map';

/** Where each ring is written: minutes, and its share of the circle. */
const RINGS = [
  { minutes: 5, share: 1 / 3, dash: '2 4' },
  { minutes: 10, share: 2 / 3, dash: '4 4' },
  { minutes: 15, share: 1, dash: '' },
] as const;
/** A degree of latitude. */
const METRES = 111_195;

/** What the map shows of an answer: over the tiles of a provider with a key, alone without one. */
export function drawingOf(found: FoundPlaces, { key, elder }: { key: string | null; elder: boolean }): Drawing {
  const shown = key === null ? found : onTiles(found);
  return { bounds: boundsOf(shown), layers: () => [...tilesFor(key), ...layersOf(shown, elder)] };
}

/** Without a key nothing is fetched from anybody, and the rings stand alone. */
function tilesFor(key: string | null) {
  return key === null ? [] : TIANDITU_LAYERS.map((layer) => tileLayer(tilesOf(layer, key), { maxZoom: 18 }));
}

/** The register speaks GCJ-02, the tiles CGCS2000. */
function onTiles(found: FoundPlaces): FoundPlaces {
  const moved = <T extends { lng: number; lat: number }>(one: T): T => ({ ...one, ...fromGcj02(one, 'WGS-84') });
  return { ...found, from: found.from && moved(found.from), items: found.items.map(moved) };
}

function boundsOf({ from, items, circleMetres }: FoundPlaces): LatLngBoundsExpression {
  if (from === null) return latLngBounds(items.map(({ lat, lng }) => [lat, lng]));
  const within = items.filter(({ metres }) => metres !== null && metres <= circleMetres * 1.3);
  const height = circleMetres / METRES;
  const width = height / Math.cos((from.lat * Math.PI) / 180);
  const bounds = latLngBounds([from.lat - height, from.lng - width], [from.lat + height, from.lng + width]);
  for (const { lat, lng } of within.length === items.length ? [] : items) bounds.extend([lat, lng]);
  return bounds;
}

function layersOf({ from, items, circleMetres }: FoundPlaces, elder: boolean) {
  const places = items.map((item, at) =>
    marker([item.lat, item.lng], { icon: numbered(at + 1, elder), interactive: false, keyboard: false }),
  );
  if (from === null) return places;
  const rings = RINGS.flatMap(({ minutes, share, dash }) => [
    circle([from.lat, from.lng], {
      radius: circleMetres * share,
      className: 'elder-ring',
      dashArray: dash,
      weight: 1,
      interactive: false,
    }),
    marker([from.lat - (circleMetres * share) / METRES, from.lng], {
      icon: worded(`${minutes} 分钟`, elder),
      interactive: false,
      keyboard: false,
    }),
  ]);
  const here = marker([from.lat, from.lng], {
    icon: divIcon({ className: 'elder-here', iconSize: [14, 14] }),
    interactive: false,
    keyboard: false,
  });
  return [...rings, here, ...places];
}

function numbered(place: number, elder: boolean) {
  return divIcon({ className: 'elder-pin', html: String(place), iconSize: elder ? [40, 40] : [30, 30] });
}

/** On its ring; large letters stand above it, or the frame would cut the outermost off. */
function worded(words: string, elder: boolean) {
  const className = 'elder-ring-words';
  return elder
    ? divIcon({ className, html: words, iconSize: [96, 36], iconAnchor: [48, 36] })
    : divIcon({ className, html: words, iconSize: [64, 22] });
}
