import { getPlace } from '@jianghan/shared/eldercare/contract-finder';
import type { Takes } from '@jianghan/shared/eldercare/places';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import type { ReactNode } from 'react';
import { Page } from '../components/page';
import { Remote } from '../components/remote';
import { Empty } from '../components/state-block';
import { useParams } from '../navigate';
import { useRemote } from '../use-remote';

interface Props {
  title: string;
  takes: Takes;
  children: (place: PlacePage) => ReactNode;
}

/** A form for one place, once it is known and as long as it takes what is asked. */
export function OfPlace({ title, takes, children }: Props) {
  const { placeId = '' } = useParams();
  const place = useRemote(getPlace, { params: { placeId } });
  if (place.data?.takes.includes(takes)) return children(place.data);
  const isMissing = place.data !== undefined || ['not_found', 'malformed'].includes(place.error?.code ?? '');
  return (
    <Page title={title} fallback="/eldercare/find" phone={place.data?.phone ?? undefined}>
      {isMissing ? (
        <Empty title="这里现在办不了" icon="search" step={{ text: '看看附近别的地方', to: '/eldercare/find' }}>
          链接可能不完整，或者这一家暂时不接。也可以拨 12345 问。
        </Empty>
      ) : (
        <Remote of={place} rows={4}>
          {() => null}
        </Remote>
      )}
    </Page>
  );
}
