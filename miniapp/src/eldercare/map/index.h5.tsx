import { type FoundPlaces, listCommunities } from '@jianghan/shared/eldercare/contract-finder';
import { useMemo } from 'react';
import { useStillMap } from '../../still-map';
import { useTheme } from '../../theme/theme';
import { useRemote } from '../../use-remote';
import { drawingOf } from './drawing.h5';
import './style.css';

/** Rings of minutes and numbered places, the same that the list below names; whoever cannot see it misses nothing. */
export function PlaceMap({ found }: { found: FoundPlaces }) {
  const { data } = useRemote(listCommunities, {});
  const key = data?.mapKey ?? null;
  const { elder } = useTheme();
  const frame = useStillMap(useMemo(() => drawingOf(found, { key, elder }), [found, key, elder]));
  return (
    <div className="elder-chart" role="img" aria-label="地图，和下面的列表内容一样">
      <div className="elder-map" ref={frame} aria-hidden="true" />
      <span className="elder-map-note">{key === null ? '示意图' : '底图：天地图'}</span>
    </div>
  );
}
