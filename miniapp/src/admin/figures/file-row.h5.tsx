import { API_BASE_PATH } from '@jianghan/shared/contract';
import { getFiguresFile } from '@jianghan/shared/figures/contract';
import { Row } from '../../components/row';
import type { FileRowProps } from './file-row-props';

/** The browser fetches the file with the session it has. */
export function FileRow({ officeId, query: { from, to, by } }: FileRowProps) {
  const path = getFiguresFile.path.replace(':officeId', officeId);
  return (
    <Row icon="document" title="下载表格（CSV）" file={`${API_BASE_PATH}${path}?from=${from}&to=${to}&by=${by}`} />
  );
}
