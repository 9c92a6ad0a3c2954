import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { LINES } from './lines';

interface TableProps {
  places: readonly PlacePage[];
}

/** Side by side: what is compared stands over its row, so that three columns fit on a phone. */
export function Table({ places }: TableProps) {
  const columns = { gridTemplateColumns: `repeat(${places.length}, minmax(0, 1fr))` };
  return (
    <Box role="table" label="放在一起看" className="surface elder-table">
      <Box role="row" className="elder-table-row" style={columns}>
        <Box role="columnheader" className="elder-table-title">
          名称
        </Box>
        {places.map(({ placeId, name }) => (
          <Box role="columnheader" key={placeId} className="elder-table-cell">
            <Button look="text" to={`/eldercare/place?placeId=${placeId}`}>
              {name}
            </Button>
          </Box>
        ))}
      </Box>
      {LINES.map(({ title, say }) => (
        <Box role="row" key={title} className="elder-table-row" style={columns}>
          <Box role="rowheader" className="elder-table-title">
            {title}
          </Box>
          {places.map((place) => (
            <Box role="cell" key={place.placeId} className="elder-table-cell">
              {say(place) || '没有说'}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}
