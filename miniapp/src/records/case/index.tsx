import { sayDateTime } from '@jianghan/shared/calendar/words';
import { LOOK_PURPOSES, type LookPurpose, lookAtCase, type StaffCase, WHO } from '@jianghan/shared/trust/looks';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Review } from '../../components/review';
import { StaffPage } from '../../components/staff-page';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { errorOf, useCommand } from '../../use-command';
import { RecordsProblem } from '../problem';
import { Reveal } from './reveal';
import '../style.css';

const PURPOSES = (Object.entries(LOOK_PURPOSES) as [LookPurpose, string][]).map(([value, label]) => ({ value, label }));

function Seen({ of }: { of: StaffCase }) {
  const people = of.people.map(({ who, name, idNumber, phone }) => (
    <Review
      key={who}
      title={WHO[who]}
      items={[
        { question: '姓名', answer: name ?? '没有' },
        { question: '身份证号', answer: idNumber ?? '没有' },
        { question: '手机号', answer: phone ?? '没有' },
      ]}
    />
  ));
  const events = of.events.map(({ at, text }) => ({ question: sayDateTime(at), answer: text }));
  return (
    <>
      <Review
        title={of.title}
        items={[
          { question: '办件编号', answer: of.reference },
          { question: '状态', answer: of.stateText },
          { question: '办理时间', answer: of.happensAt ? sayDateTime(of.happensAt) : '没有' },
          { question: '在哪里', answer: of.officeName ?? '没有' },
        ]}
      />
      {people}
      <Review title="经过" items={events} />
    </>
  );
}

/** A case for staff: first what for, then what it is, masked; a value in clear only for a reason. */
export default function StaffCasePage() {
  const { caseId = '' } = useParams();
  const looking = useCommand(lookAtCase);
  const [purpose, setPurpose] = useState<LookPurpose | null>(null);
  const [seen, setSeen] = useState<StaffCase>();
  const look = async () => {
    const reply = await looking.run({ params: { caseId }, body: { purpose: purpose as LookPurpose } });
    if (!reply) return;
    looking.clear();
    setSeen(reply);
  };
  if (seen) {
    return (
      <StaffPage title="办件" documentTitle="民政业务办理" wide>
        <Box className="records-panes">
          <Box>
            <Seen of={seen} />
          </Box>
          <Box>
            <Reveal caseId={caseId} />
          </Box>
        </Box>
      </StaffPage>
    );
  }
  return (
    <StaffPage title="看一件办件" documentTitle="民政业务办理">
      <Heading level={2}>看这一件是为了什么？</Heading>
      <Paragraph size="second">看一次记一行：谁、哪一件、做什么用、什么时间。</Paragraph>
      <Errors errors={looking.errors} attempt={looking.attempt} />
      <RecordsProblem problem={looking.problem} />
      <Form onSubmit={() => void look()}>
        <RadioGroup
          name="purpose"
          legend="用途"
          options={PURPOSES}
          value={purpose}
          onChange={setPurpose}
          error={errorOf(looking.errors, 'purpose')}
        />
        <Box className="records-actions">
          <Button submit busy={looking.busy} busyText="正在打开">
            打开这一件
          </Button>
        </Box>
      </Form>
    </StaffPage>
  );
}
