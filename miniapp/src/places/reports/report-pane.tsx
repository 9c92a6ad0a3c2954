import { sayDateTime } from '@jianghan/shared/calendar/words';
import { REPORT_SUBJECTS } from '@jianghan/shared/eldercare/contract-finder';
import {
  REPORT_OUTCOMES,
  type ReportItem,
  type ReportOutcome,
  settlePlaceReport,
} from '@jianghan/shared/eldercare/contract-oversight';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { TextArea } from '../../components/text-area';
import { errorOf } from '../../use-command';
import { PaneHead } from '../pane-head';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';

const OUTCOMES = (Object.entries(REPORT_OUTCOMES) as [ReportOutcome, string][]).map(([value, label]) => {
  return { value, label };
});

interface PaneProps {
  item: ReportItem;
  onSettled: (item: ReportItem) => void;
}

/** One report with its place: what is said to be wrong, and what was found. */
export function ReportPane({ item, onSettled }: PaneProps) {
  const { place, subject, text, reportedAt, street, address, phone, settledAt, outcome, note } = item;
  return (
    <>
      <PaneHead name={place} note={`${street} · ${address}`} />
      <Block>
        <Row title={REPORT_SUBJECTS[subject]} note={text ?? '没有多说'} value={sayDateTime(reportedAt)} />
        <Row icon="phone" title={phone} phone={phone} />
      </Block>
      {outcome !== null && settledAt !== null ? (
        <Notice tone="done" title={REPORT_OUTCOMES[outcome]}>
          {[sayDateTime(settledAt), note].filter(Boolean).join(' · ')}
        </Notice>
      ) : (
        <Settlement item={item} onSettled={onSettled} />
      )}
    </>
  );
}

function Settlement({ item: { reportId }, onSettled }: PaneProps) {
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const [note, setNote] = useState('');
  const settle = usePresent(settlePlaceReport, 'report', onSettled);
  const send = () => {
    const body = { outcome: outcome as ReportOutcome, note: note.trim() === '' ? null : note.trim() };
    void settle.run({ params: { reportId }, body });
  };
  return (
    <Form label="处理结果" onSubmit={send}>
      <Errors errors={settle.errors} attempt={settle.attempt} />
      <PlacesProblem of={settle.problem} />
      <RadioGroup
        name="outcome"
        legend="核对的结果"
        hint="资料要改的，请机构提交改动，或者导入改好的那一行，再记“已经改好”"
        options={OUTCOMES}
        value={outcome}
        onChange={setOutcome}
        error={errorOf(settle.errors, 'outcome')}
      />
      <TextArea
        name="note"
        label="说明（可以不填）"
        maxLength={300}
        value={note}
        onChange={setNote}
        error={errorOf(settle.errors, 'note')}
      />
      <Button submit busy={settle.busy} busyText="正在保存">
        记下结果
      </Button>
    </Form>
  );
}
