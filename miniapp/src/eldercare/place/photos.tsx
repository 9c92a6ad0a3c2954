import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { PlacePhoto } from '../../components/place-photo';

/** What it looks like there; each photo with its words. */
export function Photos({ place: { placeId, photos } }: { place: PlacePage }) {
  if (photos.length === 0) return null;
  return (
    <>
      <Heading level={2} aside={`${photos.length} 张`}>
        照片
      </Heading>
      <Block padded>
        <Box className="elder-photos">
          {photos.map(({ photoId, caption }) => (
            <PlacePhoto key={photoId} placeId={placeId} photoId={photoId} caption={caption} />
          ))}
        </Box>
      </Block>
    </>
  );
}
