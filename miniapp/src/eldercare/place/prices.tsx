import { PRICE_KINDS, PRICE_UNITS } from '@jianghan/shared/eldercare/places';
import type { PlacePage, PlacePrice } from '@jianghan/shared/eldercare/schemas';
import { priceText, yuanText } from '@jianghan/shared/eldercare/words';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';

/** What one line of the price table asks for. */
function asked({ leastFen, mostFen, unit }: PlacePrice): string {
  const most = mostFen === null || mostFen === leastFen ? '' : ` – ${yuanText(mostFen)}`;
  return `¥${yuanText(leastFen)}${most} / ${PRICE_UNITS[unit]}`;
}

/** The whole table as the place quotes it, with its date; never a computed promise. */
export function Prices({ place }: { place: PlacePage }) {
  const { prices, needs } = place;
  const sum = priceText(place);
  const [year, month] = (prices[0]?.quotedOn ?? '').split('-').map(Number);
  return (
    <>
      <Heading level={2} aside={prices.length === 0 ? undefined : `${year}年${month}月报价`}>
        {needs.includes('stay') ? '每月多少钱' : '多少钱'}
      </Heading>
      <Block>
        {prices.map((price) => (
          <Row
            key={`${price.kind} ${price.label}`}
            title={PRICE_KINDS[price.kind]}
            note={price.label}
            value={asked(price)}
          />
        ))}
        <Row strong title={prices.length === 0 ? '价格' : '合计'} value={sum ?? '请电话问'} />
      </Block>
      {needs.includes('stay') && (
        <>
          <Paragraph size="second" tone="quiet">
            正式评估为中度及以上失能的，可能符合养老服务消费补贴。
          </Paragraph>
          <Button look="text" to="/prescreen/questions">
            看看怎么申请
          </Button>
        </>
      )}
    </>
  );
}
