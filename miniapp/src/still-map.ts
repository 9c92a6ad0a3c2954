import {
  type LatLngBoundsExpression,
  type Layer,
  type LayerGroup,
  type Map as Leaflet,
  layerGroup,
  map,
  svg,
} from 'leaflet';
import { type RefObject, useEffect, useRef } from 'react';
import 'leaflet/dist/leaflet.css';

/** Drawn without tiles, and nothing to be moved, so a page scrolls over it. */
const STILL = {
  attributionControl: false,
  zoomControl: false,
  dragging: false,
  touchZoom: false,
  scrollWheelZoom: false,
  doubleClickZoom: false,
  boxZoom: false,
  keyboard: false,
  zoomSnap: 0,
  fadeAnimation: false,
  zoomAnimation: false,
} as const;

const ROOM = 24;

export interface Drawing {
  bounds: LatLngBoundsExpression;
  /** Pixels at each side that stay free for words. */
  aside?: number;
  /** Made when the chart shows its bounds, so that they may ask where something comes to lie. */
  layers: (chart: Leaflet) => readonly Layer[];
}

/** A chart in the frame, in the browser only; drawn anew for another drawing. */
export function useStillMap(drawing: Drawing): RefObject<HTMLDivElement> {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Leaflet>();
  useEffect(() => {
    if (frame.current === null) return undefined;
    // Leaflet draws beyond its frame, to be dragged about; here nothing is, and nothing may be cut off.
    const chart = map(frame.current, { ...STILL, renderer: svg({ padding: 0 }) });
    drawn.current = chart;
    return () => {
      chart.remove();
    };
  }, []);
  useEffect(() => {
    const chart = drawn.current;
    if (chart === undefined) return undefined;
    let layer: LayerGroup | undefined;
    const draw = () => {
      layer?.remove();
      const { x, y } = chart.getSize();
      // It is not shown: nothing comes to lie anywhere.
      if (x === 0 || y === 0) return;
      // The bounds come first: vectors are drawn for a view.
      chart.fitBounds(drawing.bounds, { padding: [ROOM + (drawing.aside ?? 0), ROOM] });
      layer = layerGroup([...drawing.layers(chart)]).addTo(chart);
    };
    draw();
    chart.on('resize', draw);
    return () => {
      chart.off('resize', draw);
      layer?.remove();
    };
  }, [drawing]);
  return frame;
}
