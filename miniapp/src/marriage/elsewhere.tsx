import type { DesignatedOffice } from '@jianghan/shared/marriage/schemas';
import { useEffect } from 'react';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Help } from '../components/help';
import { Notice } from '../components/notice';
import { Row } from '../components/row';
import { bringIntoView } from '../scroll';
import './elsewhere.css';

/** Where couples with a foreign, overseas, Hong Kong, Macao or Taiwan party go: nothing is asked of them here (M-21, M-22). */
export function Elsewhere({ designated }: { designated: DesignatedOffice | null | undefined }) {
  useEffect(() => bringIntoView('elsewhere'), []);
  return (
    <Box id="elsewhere" className="marriage-elsewhere">
      <Notice tone="warn" title="这里办不了，要到省里指定的登记机关" urgent>
        一方是外国人、华侨或港澳台居民的，由省民政厅指定的登记机关办理。
        {designated ? '请到下面的登记机关。' : '请咨询 12345 或湖北省民政厅。两人都不是内地居民的，也请先咨询。'}
      </Notice>
      {designated ? (
        <Block iconRows>
          <Row icon="place" title={designated.name} note={designated.address} />
          <Row icon="phone" title="打电话" value={designated.phone} phone={designated.phone} />
        </Block>
      ) : (
        <Help />
      )}
    </Box>
  );
}
