import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import type { SelfChecking } from './use-self-check';
import { FALLBACK, TITLE } from './words';

/** What it is for, how long it takes, and what happens to the answers, before the first of them. */
export function Start({ checking }: { checking: SelfChecking }) {
  return (
    <Page title={TITLE} fallback={FALLBACK} onSubmit={checking.next} bar={<Button submit>开始，第 1 题</Button>}>
      <Paragraph>照老人平时的样子答，看看大概属于哪一级，什么服务合适。</Paragraph>
      <Block iconRows>
        <Row icon="list" title="一共 26 题" note="一题一屏，大约五分钟，可以停下再接着答" />
        <Row icon="lock" title="只在这部手机上算" note="不上传、不保存，关掉就没有了" />
        <Row icon="info" title="结果仅供参考" note="不作为补贴、入住或护理等级的依据" />
      </Block>
      <Heading level={2}>怎么答</Heading>
      <Paragraph size="second" tone="quiet">
        想想最近一个月。拿不准的，选差一点的那个。题目按国家标准《老年人能力评估规范》（GB/T 42195-2022）的 26
        项编写，文字换成了平常话。
      </Paragraph>
    </Page>
  );
}
