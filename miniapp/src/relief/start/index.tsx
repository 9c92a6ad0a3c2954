import { Alarm } from '../../components/alarm';
import { Announcement } from '../../components/announcement';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Check, RadioGroup } from '../../components/choice';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { go } from '../../navigate';
import { typeIn, useTyped } from '../typed';
import { usePlaces } from '../use-places';
import { CAUSE_OPTIONS, NEUTRAL, TITLE } from '../words';

/** Danger first, then what happened; the answer is kept, the rest is one screen. */
export default function Start() {
  const { cause, isDanger } = useTyped();
  const { hotline } = usePlaces();
  return (
    <Page
      title={TITLE}
      documentTitle={NEUTRAL}
      ownHeading
      fallback="/services"
      phone={hotline}
      onSubmit={() => go('/relief/apply')}
      bar={<Button submit>下一步</Button>}
    >
      <Announcement />
      <Alarm duty={{ name: '救助电话', phone: hotline }}>
        <Check name="isDanger" checked={isDanger} onChange={(checked) => typeIn({ isDanger: checked })}>
          现在就有危险，请马上联系
        </Check>
      </Alarm>
      <Box className="relief-ask">
        <Heading level={1}>发生了什么？</Heading>
        <Paragraph size="second" tone="quiet">
          不用懂政策，照实说就行。不用登录，不用实名。
        </Paragraph>
      </Box>
      <RadioGroup
        name="trouble"
        legend="发生了什么"
        legendHidden
        options={CAUSE_OPTIONS}
        value={cause}
        onChange={(chosen) => typeIn({ cause: chosen })}
      />
      <Heading level={2}>不是给自己申请</Heading>
      <Block iconRows>
        <Row icon="people" title="替别人申请" note="他同意，或者他没法自己说" to="/relief/apply?for=proxy" />
        <Row icon="hand-heart" title="帮他人求助" note="看见有人有难，可以不留姓名" to="/relief/apply?for=report" />
        <Row icon="place" title="这些情况有更快的地方" note="不在江汉、没地方住、医院、学校" to="/relief/elsewhere" />
      </Block>
      <Heading level={2}>不知道能申请什么</Heading>
      <Block iconRows>
        <Row icon="search" title="看看能享受什么" note="答几道题，不登录，不留记录" to="/prescreen/questions" />
      </Block>
      <Box className="relief-fine">
        <Paragraph size="second" tone="quiet">
          事情发生在江汉区就能申请，不看户口，不用居住证。不在江汉区，我们帮您转过去。
        </Paragraph>
        <Paragraph size="second" tone="quiet">
          也可以去街道窗口，或请社区代您申请。咨询 12345。
        </Paragraph>
      </Box>
    </Page>
  );
}
