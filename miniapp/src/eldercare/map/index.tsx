import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { Map as NativeMap } from '@tarojs/components';
import { go } from '../../navigate';
import './style.css';

const CENTRE = { lng: 114.2594, lat: 30.6041 };
/** How the number of the list stands on its marker. */
const NUMBER = {
  ...{ color: '#125a36', bgColor: '#ffffff', borderColor: '#125a36', borderWidth: 1, borderRadius: 12 },
  ...{ fontSize: 14, padding: 4, anchorX: 8, anchorY: -36, textAlign: 'center' as const },
};
/** 5, 10 and 15 minutes. */
const RINGS = [1 / 3, 2 / 3, 1];

/** WeChat's own map; its coordinates are GCJ-02, as the register's are. The list below says the same. */
export function PlaceMap({ found: { items, from, circleMetres } }: { found: FoundPlaces }) {
  const { lng, lat } = from ?? items[0] ?? CENTRE;
  const markers = items.map((item, at) => ({
    id: at,
    latitude: item.lat,
    longitude: item.lng,
    iconPath: '',
    width: 28,
    height: 36,
    title: `${at + 1} ${item.name}`,
    label: { ...NUMBER, content: String(at + 1) },
  }));
  const circles = (from === null ? [] : RINGS).map((share) => ({
    latitude: lat,
    longitude: lng,
    radius: circleMetres * share,
    color: '#125a36ff',
    fillColor: '#125a3610',
    strokeWidth: 1,
  }));
  return (
    <NativeMap
      className="elder-map"
      latitude={lat}
      longitude={lng}
      scale={14}
      markers={markers}
      circles={circles}
      includePoints={items.map((item) => ({ latitude: item.lat, longitude: item.lng }))}
      onError={() => undefined}
      onMarkerTap={({ detail }) => {
        const place = items[Number(detail.markerId)];
        if (place !== undefined) go(`/eldercare/place?placeId=${place.placeId}`);
      }}
    />
  );
}
