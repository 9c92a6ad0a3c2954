import { importReturn } from '@jianghan/shared/payment/contract';
import type { ReturnReport } from '@jianghan/shared/payment/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { FileField } from '../../components/file-field';
import type { PickedFile } from '../../components/file-field/props';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { useCommand } from '../../use-command';
import { PaymentProblem } from '../parts';

function Report({ of }: { of: ReturnReport }) {
  if (!of.isImported) {
    return (
      <>
        <Notice tone="danger" title={`没有导入：${of.badCount} 行有问题，什么也没有改`} urgent>
          请和银行核对这些行，拿到改好的文件再导入。
        </Notice>
        <Block>
          {of.bad.map(({ line, why }) => (
            <Row key={`${line} ${why}`} title={`第 ${line} 行`} note={why} />
          ))}
        </Block>
      </>
    );
  }
  const title = of.isRepeated ? '这个文件已经导入过，没有再做一遍' : `已导入 ${of.rows} 笔`;
  return (
    <Notice tone="done" title={title} urgent>
      {`到账 ${of.paid}，没有到账 ${of.failed}，以前已有 ${of.known}；这一批还有 ${of.waiting} 笔没有回复。`}
    </Notice>
  );
}

/** The file of the bank that comes back: taken whole, or not at all. */
export function Returned({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const [file, setFile] = useState<PickedFile | null>(null);
  const [report, setReport] = useState<ReturnReport>();
  const [isMissing, setMissing] = useState(false);
  const take = useCommand(importReturn);
  const send = async () => {
    setMissing(file === null);
    if (file === null) return;
    const reply = await take.run({ params: { batchId }, body: { base64: file.base64 } });
    setReport(reply);
    if (reply?.isImported) onDone();
  };
  const error = isMissing ? '请选银行的回盘文件' : take.errors[0]?.message;
  return (
    <Form onSubmit={() => void send()}>
      <Heading level={2}>导入银行回盘</Heading>
      <FileField
        name="base64"
        label="回盘文件"
        hint="xlsx 或 CSV；有一行不对就整个不导入"
        endings={['xlsx', 'csv']}
        value={file}
        onChange={setFile}
        {...(error === undefined ? {} : { error })}
      />
      <PaymentProblem of={take.problem} />
      {report !== undefined && <Report of={report} />}
      <Button submit look="line" busy={take.busy} busyText="正在导入，请别关闭">
        导入
      </Button>
    </Form>
  );
}
