import { addressOf } from '../../request';
import { Row } from '../row';
import type { CsvRowProps } from './props';

/** The browser fetches the file with the session it has. */
export function CsvRow({ endpoint, request, title = '下载表格（CSV）' }: CsvRowProps) {
  return <Row icon="document" title={title} file={addressOf(endpoint, request)} />;
}
