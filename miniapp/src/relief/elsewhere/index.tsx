import { HOTLINE } from '../../call-phone';
import { Alarm } from '../../components/alarm';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { usePlaces } from '../use-places';
import { NEUTRAL } from '../words';
import '../style.css';

const PLACES = [
  {
    title: '没有地方住，在外面流浪',
    note: '不用填表。去救助管理站，或打电话，有人接您；也可以直接到任何一个街道窗口。',
  },
  { title: '急救欠费，或不知道是谁', note: '医院先救人，再由医院申请疾病应急救助。钱不够不能不救。' },
  { title: '上学交不起钱', note: '先找学校的老师或资助办公室；家里一时撑不住，这里也能申请。' },
  { title: '家里被淹、房子塌了', note: '先找社区和应急部门，马上安置；之后的生活困难，这里申请。' },
  { title: '房子没法住、要公租房', note: '住房部门办；街道替您转过去。' },
] as const;

/** Where help comes faster (R-05…R-07): told, and forwarded by whoever is asked first; nobody is sent away. */
export default function Elsewhere() {
  const { hotline } = usePlaces();
  return (
    <Page title="更快的地方" documentTitle={NEUTRAL} fallback="/relief/start" phone={hotline}>
      <Paragraph>
        先找对地方，帮助来得更快。找错了也没关系：街道都收下，替您转给该办的单位，并告诉您转给了谁。
      </Paragraph>
      <Heading level={2}>事情不在江汉区</Heading>
      <Block padded>
        <Paragraph>
          由事情发生地的街道来帮。您可以直接去那里；也可以在这里填，选「不在江汉区」，我们替您转过去。
        </Paragraph>
        <Box className="relief-part">
          <Button look="line" to="/relief/apply?place=outside">
            在这里填，请街道转
          </Button>
        </Box>
      </Block>
      <Heading level={2}>其他情况</Heading>
      <Block iconRows>
        {PLACES.map(({ title, note }) => (
          <Row key={title} icon="place" title={title} note={note} />
        ))}
        <Row icon="phone" title="不知道找谁" note="24 小时有人接，转给该办的单位" value={HOTLINE} phone={HOTLINE} />
      </Block>
      <Box className="relief-fine">
        <Paragraph size="small" tone="quiet">
          以受理机关答复为准。
        </Paragraph>
      </Box>
      <Alarm duty={{ name: '救助电话', phone: hotline }} />
      <Help />
    </Page>
  );
}
