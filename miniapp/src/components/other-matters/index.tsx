import { HOTLINE } from '../../call-phone';
import { Block } from '../block';
import { Heading } from '../heading';
import { Row } from '../row';

/** What is not online yet: said plainly, with the two ways that work. */
export function OtherMatters() {
  return (
    <>
      <Heading level={2}>其他民政事项</Heading>
      <Block iconRows>
        <Row icon="phone" title="打 12345 问" note="这里没有的事项，24 小时有人接" phone={HOTLINE} />
        <Row icon="place" title="到街道或婚姻登记处窗口" note="工作时间带身份证去，一样办理" />
      </Block>
    </>
  );
}
