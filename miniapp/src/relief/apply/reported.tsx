import type { ReliefOpened } from '@jianghan/shared/relief/schemas';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { NEUTRAL } from '../words';

/** The report has arrived: who takes care of it now, and why the reporter sees no more of it. */
export function Reported({ opened }: { opened: ReliefOpened }) {
  const { reference, officeName, officePhone } = opened;
  return (
    <Page
      title="已经送到街道"
      documentTitle={NEUTRAL}
      fallback="/"
      phone={officePhone}
      bar={<Button to="/">回首页</Button>}
    >
      <Notice tone="done" title="谢谢您">
        <Paragraph>{`${officeName}会去找他。情况变了，打下面的电话，报编号就行。`}</Paragraph>
      </Notice>
      <Block iconRows>
        <Row icon="document" title="编号" value={reference} />
        <Row icon="phone" title={officeName} value={officePhone} phone={officePhone} />
      </Block>
      <Paragraph size="second" tone="quiet">
        之后的进展只有他本人看得到，因为里面有他的私事。想知道有没有人去，打街道电话问。
      </Paragraph>
      <Help office={{ name: officeName, phone: officePhone }} />
    </Page>
  );
}
