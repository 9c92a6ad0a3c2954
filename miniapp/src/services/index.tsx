import { Block } from '../components/block';
import { Doors } from '../components/doors';
import { Heading } from '../components/heading';
import { Help } from '../components/help';
import { OtherMatters } from '../components/other-matters';
import { Page } from '../components/page';
import { Row } from '../components/row';

export default function Services() {
  return (
    <Page title="办事" tab="services">
      <Doors marriageNote="先填两人信息，再选日子和时间" />
      <Heading level={2}>结婚登记：材料与须知</Heading>
      <Block iconRows>
        <Row icon="people" title="两人一起到场" note="不能由别人代办；领证当天男满 22 周岁、女满 20 周岁" />
        <Row icon="id-card" title="两人各带本人有效身份证" note="要原件" />
        <Row icon="photo" title="2 寸双人免冠合照 3 张" note="以登记处答复为准，有的窗口可现场拍" />
        <Row icon="not-needed" title="不用带户口簿，不用带钱" note="结婚登记不收任何费用" />
        <Row icon="place" title="不分户口在哪里" note="两人都是内地居民，全国的婚姻登记处都能办" />
      </Block>
      <OtherMatters />
      <Help />
    </Page>
  );
}
