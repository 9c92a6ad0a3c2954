import type { CommunityCover } from '@jianghan/shared/eldercare/contract-figures';
import { divIcon, type Map as Leaflet, latLngBounds, marker, polyline } from 'leaflet';
import { useMemo } from 'react';
import { useStillMap } from '../../../still-map';
import { useTheme } from '../../../theme/theme';
import { legendOf, standOf } from '../words';
import { columnsOf, type Size, type Spot, underEach, type Word } from './labels';
import type { ChartProps } from './props';

/** Pixels. */
const WORDS = { standard: { width: 60, height: 22 }, elder: { width: 100, height: 36 } } as const;
const ASIDE = 14;
const SHAPE = { narrow: 10, wide: 14 } as const;
/** From here on there is room for the name of every community of a street. */
const WIDE = 600;

/** Where the communities lie, each in the shape of how it stands; the tables below say the same in words. */
export function Chart({ items, need }: ChartProps) {
  const { elder } = useTheme();
  const drawing = useMemo(() => {
    const size = elder ? WORDS.elder : WORDS.standard;
    return {
      bounds: latLngBounds(items.map(({ lat, lng }) => [lat, lng])),
      aside: size.width + ASIDE,
      layers: (chart: Leaflet) => [...wordsOn(chart, items, size), ...shapesOn(chart, { items, need })],
    };
  }, [items, need, elder]);
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

function shapesOn(chart: Leaflet, { items, need }: ChartProps) {
  const side = chart.getSize().x < WIDE ? SHAPE.narrow : SHAPE.wide;
  return items.map((item) => {
    const className = `figures-shape figures-shape-${standOf(item, need)}`;
    return marker([item.lat, item.lng], { icon: divIcon({ className, iconSize: [side, side] }), ...STILL });
  });
}

/** The names of the streets at the sides; of a single street, where there is room, the names of its communities. */
function wordsOn(chart: Leaflet, items: readonly CommunityCover[], size: Size) {
  const spots = items.map(({ streetName, name, lat, lng }): Spot => {
    const { x, y } = chart.latLngToContainerPoint([lat, lng]);
    return { group: streetName.replace('街道', ''), name, x, y };
  });
  const isSingle = new Set(spots.map(({ group }) => group)).size === 1;
  if (!isSingle) return columnsOf(spots, size).flatMap((word) => drawn(chart, word, size));
  const wide = { ...size, width: size.width * 2 };
  return chart.getSize().x < WIDE ? [] : underEach(spots, wide).flatMap((word) => drawn(chart, word, wide));
}

function drawn(chart: Leaflet, { name, side, x, y, to }: Word, { width, height }: Size) {
  // An element, because what is called something by somebody is text and nothing else.
  const html = document.createElement('span');
  html.textContent = name;
  const icon = divIcon({ className: `figures-word figures-word-${side}`, html, iconSize: [width, height] });
  const at = (spot: [number, number]) => chart.containerPointToLatLng(spot);
  const word = marker(at([x, y]), { icon, ...STILL });
  if (side === 'under') return [word];
  const inner = side === 'west' ? x + width / 2 : x - width / 2;
  const leader = { className: 'figures-leader', weight: 1, interactive: false };
  return [polyline([at([inner, y]), at([to.x, to.y])], leader), word];
}
