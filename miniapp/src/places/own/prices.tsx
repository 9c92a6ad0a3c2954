import { keepPlace } from '@jianghan/shared/eldercare/contract-keeping';
import { PRICE_KINDS } from '@jianghan/shared/eldercare/places';
import type { PlacePrice } from '@jianghan/shared/eldercare/schemas';
import { priceText } from '@jianghan/shared/eldercare/words';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';
import type { OwnProps } from './pane';
import { PriceLine, PriceSum } from './price-fields';
import { usePrices } from './use-prices';

const asked = ({ leastFen, mostFen, unit }: PlacePrice) =>
  priceText({ priceLeastFen: leastFen, priceMostFen: mostFen ?? leastFen, priceUnit: unit }) ?? '';

function quoted({ quotedOn }: PlacePrice): string {
  const [year, month] = quotedOn.split('-').map(Number);
  return `${year}年${month}月报价`;
}

/** The table as residents read it, and the way to write it anew. */
export function Prices(props: OwnProps) {
  const { place } = props;
  const [isOpen, setOpen] = useState(false);
  const { prices } = place;
  return (
    <>
      <Heading level={2}>价格</Heading>
      {isOpen ? (
        <Table {...props} onDone={() => setOpen(false)} />
      ) : (
        <>
          <Block>
            {prices.map((price) => (
              <Row
                key={`${price.kind} ${price.label}`}
                title={PRICE_KINDS[price.kind]}
                note={`${price.label} · ${quoted(price)}`}
                value={asked(price)}
              />
            ))}
            <Row strong title="合计" value={priceText(place) ?? '请电话问'} />
          </Block>
          <Button look="line" onPress={() => setOpen(true)}>
            改价格
          </Button>
        </>
      )}
    </>
  );
}

function Table({ place, onPlace, onDone }: OwnProps & { onDone: () => void }) {
  const { placeId, version } = place;
  const keep = usePresent(keepPlace, 'place', onPlace);
  const typed = usePrices(place);
  const send = async () => {
    const reply = await keep.run({ params: { placeId }, body: { version, change: typed.change } });
    if (reply !== undefined) onDone();
  };
  return (
    <Block padded>
      <Form label="价格" onSubmit={() => void send()}>
        <Errors errors={keep.errors} attempt={keep.attempt} />
        <PlacesProblem of={keep.problem} />
        {typed.lines.map((line, at) => (
          <PriceLine
            key={line.key}
            at={at}
            line={line}
            errors={keep.errors}
            onChange={(part) => typed.setLine(line.key, part)}
            onRemove={() => typed.remove(line.key)}
          />
        ))}
        <Button look="text" icon="plus" onPress={typed.add}>
          加一行
        </Button>
        <PriceSum sum={typed.sum} errors={keep.errors} onChange={typed.setSum} />
        <Box className="places-steps">
          <Button submit look="line" busy={keep.busy} busyText="正在保存">
            保存价格
          </Button>
          <Button look="text" onPress={onDone}>
            不改了
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
