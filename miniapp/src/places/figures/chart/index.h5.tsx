import type { CommunityCover } from '@jianghan/shared/eldercare/contract-figures';
import { divIcon, type Map as Leaflet, latLngBounds, marker, point, polyline } from 'leaflet';
import { useMemo } from 'react';
import { useStillMap } from '../../../still-map';
import { legendOf, type Stand, standOf } from '../words';
import { apart } from './labels';
import type { ChartProps } from './props';

/** Pixels. The names of the streets stand in a column at each side, each with a line to its communities. */
const WORD = { width: 92, height: 24 };
const GAP = 14;

/** Where the communities lie, each in the shape of how it stands; the tables below say the same in words. */
export function Chart({ items, need }: ChartProps) {
  const drawing = useMemo(
    () => ({
      bounds: latLngBounds(items.map(({ lat, lng }) => [lat, lng])),
      aside: WORD.width + GAP,
      layers: (chart: Leaflet) => [
        ...wordsOn(chart, items),
        ...items.map((item) => shapeOf(item, standOf(item, need))),
      ],
    }),
    [items, need],
  );
  const frame = useStillMap(drawing);
  return (
    <div className="figures-chart">
      <div role="img" aria-label="社区示意图，和下面的表内容一样">
        <div className="figures-map" ref={frame} aria-hidden="true" />
      </div>
      <ul className="figures-legend" aria-label="图上的样子">
        {legendOf(need).map(({ stand, text }) => (
          <li key={stand}>
            <span className={`figures-shape figures-shape-${stand}`} aria-hidden="true" />
            {text}
          </li>
        ))}
        <li>示意图，位置是大致的</li>
      </ul>
    </div>
  );
}

const STILL = { interactive: false, keyboard: false } as const;

function shapeOf({ lat, lng }: CommunityCover, stand: Stand) {
  const icon = divIcon({ className: `figures-shape figures-shape-${stand}`, iconSize: [14, 14] });
  return marker([lat, lng], { icon, ...STILL });
}

function wordsOn(chart: Leaflet, items: readonly CommunityCover[]) {
  const spots = items.map(({ streetName, lat, lng }) => ({ streetName, ...chart.latLngToContainerPoint([lat, lng]) }));
  return columnsOf(spots).flatMap(({ name, side, x, y, to }) => {
    const at = (px: number, py: number) => chart.containerPointToLatLng(point(px, py));
    const inner = side === 'west' ? x + WORD.width / 2 : x - WORD.width / 2;
    const icon = divIcon({
      className: `figures-word figures-word-${side}`,
      html: name,
      iconSize: [WORD.width, WORD.height],
    });
    return [
      polyline([at(inner, y), at(to.x, to.y)], { className: 'figures-leader', weight: 1, interactive: false }),
      marker(at(x, y), { icon, ...STILL }),
    ];
  });
}

/** The name of each street beside its communities: at the left of the chart or at the right, whichever is nearer. */
function columnsOf(spots: readonly { streetName: string; x: number; y: number }[]) {
  const xs = spots.map(({ x }) => x);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const streets = [...new Set(spots.map(({ streetName }) => streetName))].map((name) => {
    const own = spots.filter(({ streetName }) => streetName === name);
    const mean = (of: (spot: { x: number; y: number }) => number) =>
      own.reduce((sum, spot) => sum + of(spot), 0) / own.length;
    const to = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
    const side = to.x - west < east - to.x ? 'west' : 'east';
    const x = side === 'west' ? west - GAP - WORD.width / 2 : east + GAP + WORD.width / 2;
    return { name, side, x, y: to.y, to } as const;
  });
  return apart(streets, WORD);
}
