import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { compareAlso, compareNoMore, MOST_COMPARED, useCompared } from '../compared';

/** What can be asked for here; each leads to a page of its own. */
export function Ways({ place: { placeId, takes } }: { place: PlacePage }) {
  const { ids } = useCompared();
  const isCompared = ids.includes(placeId);
  return (
    <>
      <Heading level={2}>想进一步了解</Heading>
      <Block iconRows>
        <Row
          icon="columns"
          title={isCompared ? '已放进对比，拿出来' : '放进对比'}
          note={
            ids.length >= MOST_COMPARED && !isCompared
              ? `已经有 ${MOST_COMPARED} 家，先拿出一家`
              : `最多 ${MOST_COMPARED} 家放在一起看`
          }
          onPress={() => (isCompared ? compareNoMore(placeId) : compareAlso(placeId))}
        />
        {ids.length > 1 && (
          <Row icon="columns" title={`看对比（${ids.length} 家）`} to={`/eldercare/compare?ids=${ids.join(',')}`} />
        )}
        {takes.includes('intention') && (
          <Row
            icon="bed"
            title="登记入住意向"
            note="先登记，机构联系您评估"
            to={`/care/intention?placeId=${placeId}`}
          />
        )}
        {takes.includes('home_service') && (
          <Row
            icon="hand-heart"
            title="上门服务下单"
            note="助餐、助洁、助医、远程照护"
            to={`/care/order?placeId=${placeId}`}
          />
        )}
        <Row icon="message" title="问问养老顾问" to="/care/ask" />
      </Block>
    </>
  );
}

/** Where the data come from, and how to say that they are wrong. */
export function Verified({ place }: { place: PlacePage }) {
  const { filingNo, verifiedAt, source, isSample, placeId } = place;
  const said = [
    filingNo && `备案号 ${filingNo}`,
    verifiedAt && `资料 ${sayDate(dateOf(verifiedAt))}核实`,
    `来源：${source}`,
    isSample && '这是示例，不是真的机构',
  ];
  return (
    <Box className="elder-ways">
      <Paragraph size="small" tone="quiet">
        {said.filter(Boolean).join(' · ')}
      </Paragraph>
      <Button look="text" to={`/eldercare/report?placeId=${placeId}`}>
        报告信息有误
      </Button>
    </Box>
  );
}
