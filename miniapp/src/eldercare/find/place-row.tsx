import { NEEDS } from '@jianghan/shared/eldercare/places';
import type { PlaceItem } from '@jianghan/shared/eldercare/schemas';
import { priceText } from '@jianghan/shared/eldercare/words';
import { Box } from '../../components/box';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { Text } from '../../components/text';
import { go } from '../../navigate';
import { bedsLine, kindLine } from '../words';

/** One place of the list; its number stands on the map, too. */
export function PlaceRow({ item, place }: { item: PlaceItem; place: number }) {
  const { name, needs, minutes, metres, placeId } = item;
  const walk = minutes === null ? '' : `&minutes=${minutes}&metres=${metres}`;
  const beds = bedsLine(item, new Date());
  const price = priceText(item);
  const line = kindLine(item) || needs.map((need) => NEEDS[need]).join(' · ');
  return (
    <Pressable className="elder-place" onPress={() => go(`/eldercare/place?placeId=${placeId}${walk}`)}>
      <Box as="span" className="elder-number">
        {place}
      </Box>
      <Box as="span" className="elder-what">
        <Text strong>{name}</Text>
        <Text size="second" tone="quiet" className="elder-line">
          {line}
        </Text>
        {beds && (
          <Text size="second" tone={beds.isStale ? 'warn' : undefined} className="elder-line elder-beds">
            <Icon name={beds.isStale ? 'phone' : 'bed'} size={20} />
            {beds.text}
          </Text>
        )}
        {price && (
          <Text size="second" strong className="elder-line">
            {price}
          </Text>
        )}
      </Box>
      {minutes !== null && (
        <Box as="span" className="elder-far">
          <Text strong digits>{`${minutes} 分钟`}</Text>
          <Text size="small" tone="quiet" digits>{`${metres} 米`}</Text>
        </Box>
      )}
    </Pressable>
  );
}
