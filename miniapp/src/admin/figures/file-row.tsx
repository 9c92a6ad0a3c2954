import { getFiguresFile } from '@jianghan/shared/figures/contract';
import Taro from '@tarojs/taro';
import { Row } from '../../components/row';
import { useRemote } from '../../use-remote';
import type { FileRowProps } from './file-row-props';

/** A phone has no place for a file: the text goes where it can be pasted from. */
export function FileRow({ officeId, query }: FileRowProps) {
  const file = useRemote(getFiguresFile, { params: { officeId }, query });
  const { data } = file;
  if (data === undefined) return null;
  return (
    <Row
      icon="document"
      title="复制表格"
      note="粘贴到电脑上的表格里"
      onPress={() => void Taro.setClipboardData({ data })}
    />
  );
}
