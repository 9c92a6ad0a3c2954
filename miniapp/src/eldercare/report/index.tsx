import { REPORT_SUBJECTS, type ReportSubject, reportPlace } from '@jianghan/shared/eldercare/contract-finder';
import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { useParams } from '../../navigate';
import { errorOf, useCommand } from '../../use-command';
import '../style.css';

const SUBJECTS = (Object.entries(REPORT_SUBJECTS) as [ReportSubject, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** Something about a place is wrong: said in two presses, without a name. */
export default function Report() {
  const { placeId = '' } = useParams();
  const report = useCommand(reportPlace, { asVisitor: true });
  const [subject, setSubject] = useState<ReportSubject | null>(null);
  const [text, setText] = useState('');
  const [isSent, setSent] = useState(false);
  const send = async () => {
    const body = { subject: subject as ReportSubject, text: text.trim() === '' ? null : text.trim() };
    const reply = await report.run({ params: { placeId }, body });
    setSent(reply !== undefined);
  };
  const back = `/eldercare/place?placeId=${placeId}`;
  if (isSent) {
    return (
      <Page title="报告信息有误" fallback={back} bar={<Button to={back}>回到这家机构</Button>}>
        <Notice tone="done" title="收到了，谢谢">
          工作人员会核对。核对好以前，请以电话问到的为准。
        </Notice>
      </Page>
    );
  }
  return (
    <Page
      title="报告信息有误"
      fallback={back}
      onSubmit={send}
      bar={
        <Button submit busy={report.busy} busyText="正在送出">
          送出
        </Button>
      }
    >
      <Errors errors={report.errors} attempt={report.attempt} />
      <Paragraph size="second" tone="quiet">
        不用登录，不留您的名字。请不要写人的姓名和电话。
      </Paragraph>
      <RadioGroup
        name="subject"
        legend="哪里不对？"
        options={SUBJECTS}
        value={subject}
        onChange={setSubject}
        error={errorOf(report.errors, 'subject')}
      />
      <TextArea
        name="text"
        label="说明（可以不填）"
        maxLength={500}
        value={text}
        onChange={setText}
        error={errorOf(report.errors, 'text')}
      />
    </Page>
  );
}
