import { Block } from '../components/block';
import { Row } from '../components/row';

/** REG 8 asks for identity cards only; how many photos is for the registry to say (1.4). */
export function WhatToBring() {
  return (
    <Block iconRows label="带什么">
      <Row icon="id-card" iconTone="rose" title="两人各带本人有效身份证" note="要原件" />
      <Row icon="photo" iconTone="rose" title="2 寸双人免冠合照 3 张" note="以登记处答复为准，有的窗口可以现场拍" />
      <Row icon="not-needed" iconTone="quiet" title="不用带户口簿，不用带钱" note="结婚登记不收任何费用" />
    </Block>
  );
}
