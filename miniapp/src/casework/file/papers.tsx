import { isolated } from '@jianghan/shared/isolated';
import { keepPromise } from '@jianghan/shared/relief/contract-casework';
import { DOCUMENTS, PUBLIC_PAPERS } from '@jianghan/shared/relief/contract-desk';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useCommand } from '../../use-command';
import { noticesOf, publicPapersOf } from '../notice/kinds';
import { CaseworkProblem } from '../problem';
import { sayWhen } from '../words';

interface PapersProps {
  file: ReliefFile;
  onDone: (words: string) => void;
}

/** What was signed, what was promised for later, and what can be printed and handed over. */
export function Papers({ file, onDone }: PapersProps) {
  const { caseId, signatures, promise } = file;
  const keeping = useCommand(keepPromise);
  const names: Readonly<Record<string, string>> = DOCUMENTS;
  const keep = async () => {
    const reply = await keeping.run({ params: { caseId }, body: {} });
    if (reply !== undefined) onDone('容缺的材料补齐了');
  };
  return (
    <>
      <Block padded>
        <Heading level={3}>签名和通知书</Heading>
        {signatures.length === 0 && (
          <Paragraph size="second" tone="quiet">
            还没有签名。
          </Paragraph>
        )}
        {signatures.map(({ document, method, signer, at }) => (
          <Box key={`${document} ${at}`} className="casework-log casework-words">
            {`${names[document] ?? document}：${isolated(signer)}，${method === 'sms' ? '短信验证码' : '纸上'}签，${sayWhen(at)}`}
          </Box>
        ))}
        <CaseworkProblem of={keeping.problem} />
        {promise !== null && !promise.isKept && (
          <Button look="line" small busy={keeping.busy} busyText="正在记下" onPress={() => void keep()}>
            容缺的材料已补齐
          </Button>
        )}
      </Block>
      <Block iconRows>
        <Row icon="check" title="补签名" note="短信验证码，或纸上签" to={`/casework/counter?caseId=${caseId}`} />
        {noticesOf(file.events.map(({ action }) => action)).map(({ kind, title }) => (
          <Row
            key={kind}
            icon="document"
            title={title}
            note="打印一页"
            to={`/casework/notice?caseId=${caseId}&kind=${kind}`}
          />
        ))}
        {publicPapersOf(file).map((kind) => (
          <Row
            key={kind}
            icon="people"
            title={`${PUBLIC_PAPERS[kind]}（贴社区公告栏）`}
            note="姓名遮住，不上网"
            to={`/casework/notice?caseId=${caseId}&kind=${kind}`}
          />
        ))}
      </Block>
    </>
  );
}
