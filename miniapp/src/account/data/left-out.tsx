import type { OwnData } from '@jianghan/shared/trust/own-data';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';

/** What is kept and neither shown nor copied, each with its reason: nobody should wonder what is kept from them. */
export function LeftOut({ of: { leftOut } }: { of: OwnData }) {
  if (leftOut.length === 0) return null;
  return (
    <>
      <Heading level={2}>这里没有的</Heading>
      <Block>
        {leftOut.map(({ what, why }) => (
          <Row key={what} title={what} note={why} />
        ))}
      </Block>
      <Paragraph size="second">复制带走的那一份里也没有这些。</Paragraph>
    </>
  );
}
