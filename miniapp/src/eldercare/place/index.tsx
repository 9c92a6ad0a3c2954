import { getPlace } from '@jianghan/shared/eldercare/contract-finder';
import { OWNERSHIPS, PLACE_TYPES } from '@jianghan/shared/eldercare/places';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { Accepts, Beds, Offers } from './facts';
import { Photos } from './photos';
import { Prices } from './prices';
import { Way } from './way';
import { Verified, Ways } from './ways';
import '../style.css';
import './index.css';

/** Everything the public may know of a place, and every way to ask for something there (4.1). */
export default function Place() {
  const { placeId = '' } = useParams();
  const place = useRemote(getPlace, { params: { placeId } });
  const phone = place.data?.phone ?? '';
  const takes = place.data?.takes ?? [];
  return (
    <Page
      title="养老机构"
      ownHeading={place.data !== undefined}
      fallback="/eldercare/find"
      phone={phone || undefined}
      staleAt={place.staleAt}
      bar={
        phone !== '' && (
          <Box className="elder-bar">
            <Button look="line" icon="phone" phone={phone}>
              电话
            </Button>
            {takes.includes('visit') && <Button to={`/care/visit?placeId=${placeId}`}>预约参观</Button>}
            {!takes.includes('visit') && takes.includes('home_service') && (
              <Button to={`/care/order?placeId=${placeId}`}>下单</Button>
            )}
          </Box>
        )
      }
    >
      <Remote of={place} rows={4}>
        {(data) => <Whole place={data} />}
      </Remote>
    </Page>
  );
}

function Whole({ place }: { place: PlacePage }) {
  const { name, type, ownership, street } = place;
  return (
    <>
      <Heading level={1}>{name}</Heading>
      <Paragraph size="second" tone="quiet">
        {[PLACE_TYPES[type], ownership && OWNERSHIPS[ownership], street].filter(Boolean).join(' · ')}
      </Paragraph>
      <Beds place={place} />
      <Accepts place={place} />
      <Offers place={place} />
      <Photos place={place} />
      <Prices place={place} />
      <Way place={place} />
      <Ways place={place} />
      <Verified place={place} />
    </>
  );
}
