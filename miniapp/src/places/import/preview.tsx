import type { ImportPreview } from '@jianghan/shared/eldercare/contract-register';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';

/** What a file would do: first what is wrong with it, then what it changes. */
export function Preview({ of }: { of: ImportPreview }) {
  const { rows, added, changed, unchanged, badCount, bad, changes } = of;
  const counts = `共 ${rows} 行：新增 ${added} 处，改 ${changed} 处，没有变 ${unchanged} 处`;
  return (
    <>
      {badCount > 0 ? (
        <Notice tone="danger" title={`${badCount} 行有问题，整个文件都不能导入`} urgent>
          {`${counts}。请在文件里改好下面这些行，再选一次。`}
        </Notice>
      ) : (
        <Notice tone="blue" title={added + changed > 0 ? '每一行都可以导入' : '和现在的资料一样，不用导入'} urgent>
          {counts}
        </Notice>
      )}
      {bad.length > 0 && (
        <>
          <Heading level={2} aside={badCount > bad.length ? `先列 ${bad.length} 行` : undefined}>
            要改的行
          </Heading>
          <Block label="要改的行">
            {bad.map(({ line, name, why }) => (
              <Row key={line} title={`第 ${line} 行 ${name}`} note={why.join('；')} />
            ))}
          </Block>
        </>
      )}
      {changes.length > 0 && (
        <>
          <Heading level={2} aside={changed > changes.length ? `先列 ${changes.length} 处` : undefined}>
            会改的
          </Heading>
          <Block label="会改的">
            {changes.map(({ line, name, what }) => (
              <Row key={line} title={`第 ${line} 行 ${name}`} note={what.join('；')} />
            ))}
          </Block>
        </>
      )}
    </>
  );
}
