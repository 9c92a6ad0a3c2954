import { listOffices } from '@jianghan/shared/marriage/contract';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { OfficeBlock } from '../office-block';
import { useShareCard } from '../share-card';
import { WhatToBring } from '../what-to-bring';
import { Designated } from './designated';
import { Steps } from './steps';
import './index.css';

/** What it is, for whom, what to bring and where: open to everybody, before any sign-in (W-23). */
export default function Guide() {
  const offices = useRemote(listOffices, {});
  useShareCard();
  const office = offices.data?.items[0];
  return (
    <Page
      title="结婚登记预约"
      ownHeading
      phone={office?.phone}
      staleAt={offices.staleAt}
      bar={<Button to="/marriage/people">开始预约</Button>}
    >
      <Heading level={1}>约个日子，去领结婚证</Heading>
      <Paragraph size="second" tone="quiet">
        不收费。先填两人的信息，再选时间，约 5 分钟。
      </Paragraph>
      <Heading level={2}>谁能办</Heading>
      <Block iconRows label="谁能办">
        <Row icon="people" title="两人一起亲自到场" note="不能请人代办" />
        <Row icon="calendar" title="到了结婚年龄" note="男满 22 周岁，女满 20 周岁，按领证那天算" />
        <Row icon="place" title="两人都是内地居民" note="户口在哪儿都行，全国任何一个登记处都能办" />
        <Row icon="shield" title="现役军人也在这里办" note="要另带军人证件和部队开的证明，以登记处答复为准" />
      </Block>
      <Heading level={2}>带什么</Heading>
      <WhatToBring />
      <Heading level={2}>怎么办</Heading>
      <Steps />
      <Heading level={2}>去哪儿</Heading>
      <Remote of={offices} rows={2}>
        {({ items }) => items.map((one) => <OfficeBlock key={one.officeId} office={one} />)}
      </Remote>
      <Heading level={2}>不预约也能办</Heading>
      <Paragraph size="second">办公时间两人直接到登记处取号，一样受理。预约只是让您少等。</Paragraph>
      <Heading level={2}>一方是外国人、华侨或港澳台居民</Heading>
      <Designated designated={offices.data?.designated} />
      <Heading level={2}>领证前要知道</Heading>
      <Paragraph size="second">
        有重大疾病的，登记前要如实告诉对方；没有说的，对方一年内可以请法院撤销婚姻。这里不收集任何健康信息。
      </Paragraph>
      <Help office={office && { name: '婚姻登记处', phone: office.phone }} />
    </Page>
  );
}
