import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { openPlace } from '../../directions';

/** Where it is, and the way there in the phone's own map. */
export function Way({ place }: { place: PlacePage }) {
  const { name, address, street, community, lng, lat } = place;
  return (
    <>
      <Heading level={2}>怎么去</Heading>
      <Block iconRows>
        <Row icon="walk" title={address} note={[street, community].filter(Boolean).join(' ')} />
        <Row
          icon="place"
          title="打开地图导航"
          onPress={() => openPlace({ name, address, location: { longitude: lng, latitude: lat } })}
        />
      </Block>
    </>
  );
}
