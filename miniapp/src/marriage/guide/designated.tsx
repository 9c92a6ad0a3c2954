import type { DesignatedOffice } from '@jianghan/shared/marriage/schemas';
import { Block } from '../../components/block';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';

/** Where the others go, said before anything is filled in (M-21). */
export function Designated({ designated }: { designated: DesignatedOffice | null | undefined }) {
  if (!designated) {
    return <Paragraph size="second">要到省里指定的登记机关办理，这里约不了。请咨询 12345 或湖北省民政厅。</Paragraph>;
  }
  return (
    <Block iconRows label="指定的登记机关">
      <Row icon="place" title={designated.name} note={designated.address} />
      <Row icon="phone" title="打电话" value={designated.phone} phone={designated.phone} />
    </Block>
  );
}
