import { getMyData } from '@jianghan/shared/trust/own-data';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { Copy } from './copy';
import { Groups } from './groups';
import { LeftOut } from './left-out';

/** What can be put right, and where (P-06). */
function Corrections() {
  return (
    <>
      <Heading level={2}>哪里不对，到哪里改</Heading>
      <Block iconRows>
        <Row icon="calendar" title="预约的时间" note="改时间或者取消" to="/marriage/bookings" />
        <Row icon="people" title="还没提交的预约信息" to="/marriage/people" />
        <Row icon="letters" title="长辈模式和高对比" to="/me" />
        <Row icon="shield" title="同意过的事项" note="一点就能撤回" to="/account/consents" />
      </Block>
      <Paragraph size="second">
        姓名、身份证号和手机号核验过，不能在网上改。请带身份证到登记处更正，或拨 12345，我们十五个工作日内答复。
      </Paragraph>
    </>
  );
}

/** Everything kept about the person: see it, take a copy, put it right, leave (P-06). */
export default function MyData() {
  const data = useRemote(getMyData, {});
  return (
    <Page title="我的数据" fallback="/me" staleAt={data.staleAt}>
      <Paragraph size="second" tone="quiet">
        我们保存的、和您有关的全部信息。姓名和号码在这里是遮住的。
      </Paragraph>
      <Remote of={data}>
        {(own) => (
          <>
            <Groups data={own} />
            <LeftOut of={own} />
            <Copy />
            <Corrections />
            <Heading level={2}>不想再用</Heading>
            <Block iconRows>
              <Row icon="leave" title="注销账号" note="先看会删掉什么、留下什么" to="/account/close" />
            </Block>
          </>
        )}
      </Remote>
      <Help />
    </Page>
  );
}
