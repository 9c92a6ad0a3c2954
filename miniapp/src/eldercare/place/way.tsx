import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { openPlace } from '../../directions';
import { useParams } from '../../navigate';
import { useWanted } from '../wanted';

/** Where it is, and the way there in the phone's own map. */
export function Way({ place }: { place: PlacePage }) {
  const { name, address, street, community, lng, lat } = place;
  const walk = useWalk();
  return (
    <>
      <Heading level={2}>怎么去</Heading>
      <Block iconRows>
        <Row icon="walk" title={address} note={walk ?? [street, community].filter(Boolean).join(' ')} />
        <Row
          icon="place"
          title="打开地图导航"
          onPress={() => openPlace({ name, address, location: { longitude: lng, latitude: lat } })}
        />
      </Block>
    </>
  );
}

/** 从青松社区走约 7 分钟，460 米: as the list has just said it; after a link from elsewhere nobody knows where one stands. */
function useWalk(): string | undefined {
  const from = useWanted((state) => state.from);
  const { minutes = '', metres = '' } = useParams();
  if (from === null || !/^\d{1,4}$/.test(minutes) || !/^\d{1,6}$/.test(metres)) return undefined;
  return `从${from.name}走约 ${minutes} 分钟，${metres} 米`;
}
