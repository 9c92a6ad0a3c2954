import { getPlace } from '@jianghan/shared/eldercare/contract-finder';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Skeleton } from '../../components/skeleton';
import { Empty, Failed } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useTheme } from '../../theme/theme';
import { useRemote } from '../../use-remote';
import { compareNoMore, MOST_COMPARED, useCompared } from '../compared';
import { LINES, type Line } from './lines';
import { Table } from './table';
import '../style.css';
import './index.css';

/** Up to three places beside each other; a link brings them along. */
export default function Compare() {
  const { ids = '' } = useParams();
  const { elder } = useTheme();
  const kept = useCompared((state) => state.ids);
  const wanted = (kept.length > 0 ? kept : ids.split(',').filter(Boolean)).slice(0, MOST_COMPARED);
  const [first = '', second = '', third = ''] = wanted;
  const places = [usePlace(first), usePlace(second), usePlace(third)].slice(0, wanted.length);
  const ready = places.flatMap(({ data }) => data ?? []);
  return (
    <Page title="放在一起看" fallback="/eldercare/find">
      {wanted.length === 0 && (
        <Empty title="还没有要比的" icon="columns" step={{ text: '去找养老', to: '/eldercare/find' }}>
          在机构的页面上点“放进对比”，最多三家。
        </Empty>
      )}
      {ready.length < places.length &&
        (places.some(({ state }) => state === 'failed') ? (
          <Failed
            onRetry={() => {
              for (const { retry } of places) retry();
            }}
          />
        ) : (
          <Skeleton rows={4} />
        ))}
      {ready.length > 0 && !elder && <Table places={ready} />}
      {elder && ready.length > 0 && LINES.map((line) => <Listed key={line.title} line={line} places={ready} />)}
      {ready.length > 0 && <Leave places={ready} />}
    </Page>
  );
}

/** Nothing is asked without an id. */
function usePlace(placeId: string) {
  return useRemote(getPlace, { params: { placeId } }, { when: placeId !== '' });
}

/** In large letters one thing after another: three columns would hold four characters each. */
function Listed({ line: { title, say }, places }: { line: Line; places: readonly PlacePage[] }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Block>
        {places.map((place) => (
          <Row key={place.placeId} title={say(place) || '没有说'} note={place.name} />
        ))}
      </Block>
    </>
  );
}

function Leave({ places }: { places: readonly PlacePage[] }) {
  return (
    <>
      <Heading level={2}>接下来</Heading>
      <Block iconRows>
        {places.map(({ placeId, name }) => (
          <Row key={placeId} icon="house-heart" title={name} to={`/eldercare/place?placeId=${placeId}`} />
        ))}
      </Block>
      <Paragraph size="small" tone="quiet">
        价格和空床是机构自己填的，住之前请电话确认。
      </Paragraph>
      <Button
        look="text"
        onPress={() => {
          for (const { placeId } of places) compareNoMore(placeId);
        }}
      >
        全部拿出来
      </Button>
    </>
  );
}
