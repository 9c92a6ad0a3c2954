import type { OrderKind } from '@jianghan/shared/care/order-flow';
import { findPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { RadioGroup } from '../../components/choice';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';

interface PlacesProps {
  street: string | null;
  kind: OrderKind | null;
  value: string | null;
  onChange: (placeId: string) => void;
  error: string | undefined;
}

/** Who comes to the door there, the nearest first. */
export function Places({ street, kind, value, onChange, error }: PlacesProps) {
  if (street === null || kind === null) {
    return (
      <Paragraph id="field-placeId" size="second" tone="quiet">
        选好服务和街道，这里列出能上门的，近的在前。
      </Paragraph>
    );
  }
  return <Near key={`${street} ${kind}`} street={street} value={value} onChange={onChange} error={error} />;
}

const MOST = 12;

function Near({ street, value, onChange, error }: Omit<PlacesProps, 'kind'> & { street: string }) {
  const query = { street, needs: 'home', type: 'home_service', within: 'all', limit: MOST };
  const found = useRemote(findPlaces, { query: query as never });
  return (
    <Remote of={found} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <Notice tone="warn" title="没有能上门的">
            请换一个街道，或转给那里的养老顾问。
          </Notice>
        ) : (
          <RadioGroup
            name="placeId"
            legend="由谁上门"
            columns={2}
            options={items.map(({ placeId, name, minutes, phone }) => ({
              value: placeId,
              label: name,
              note: `${minutes === null ? '' : `走路约 ${minutes} 分钟 · `}${phone}`,
            }))}
            value={value}
            onChange={onChange}
            error={error}
          />
        )
      }
    </Remote>
  );
}
