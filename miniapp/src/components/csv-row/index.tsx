import type { RequestOf } from '@jianghan/shared/contract';
import Taro from '@tarojs/taro';
import { useRemote } from '../../use-remote';
import { Row } from '../row';
import type { CsvRowProps } from './props';

/** A phone has no place for a file: the text goes where it can be pasted from. */
export function CsvRow({ endpoint, request, title = '复制表格' }: CsvRowProps) {
  const { data } = useRemote(endpoint, request as RequestOf<typeof endpoint>);
  if (data === undefined) return null;
  return (
    <Row
      icon="document"
      title={title}
      note="粘贴到电脑上的表格里"
      onPress={() => void Taro.setClipboardData({ data: String(data) })}
    />
  );
}
