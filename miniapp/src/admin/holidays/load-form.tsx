import { type HolidayYearView, loadHolidays, previewHolidays } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { errorOf } from '../../use-command';
import { ChangeSteps } from '../change-steps';
import { EffectView } from '../effect-view';
import { useChange } from '../use-change';
import { DayList } from './day-list';

interface LoadFormProps {
  years: readonly HolidayYearView[];
  onMade: (year: number) => void;
}

/** The notice as it is printed is pasted whole; what in it does not fit together is named before anything is loaded. */
export function LoadForm({ years, onMade }: LoadFormProps) {
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const change = useChange(previewHolidays, loadHolidays);
  const { errors } = change.asking;
  const year = /(\d{4})年部分节假日/.exec(text)?.[1] ?? /"year":\s*(\d{4})/.exec(text)?.[1];
  const version = years.find((one) => String(one.year) === year)?.version ?? 0;
  const seen = change.seen?.does;
  return (
    <Block padded>
      <ChangeSteps
        change={change}
        onLook={() => change.look({ body: { version, text, source } })}
        onMade={(made) => onMade(made.year.year)}
        doing={`导入 ${seen?.year ?? ''} 年的安排`}
        possible={seen !== undefined && seen.problems.length === 0 && seen.effect?.conflicts.length === 0}
        effect={
          seen && (
            <>
              {seen.problems.length > 0 && (
                <Notice tone="danger" title="有地方对不上，没有导入" urgent>
                  {seen.problems.map((problem) => (
                    <Paragraph key={problem}>{problem}</Paragraph>
                  ))}
                </Notice>
              )}
              {seen.year > 0 && <Paragraph strong>{`读到 ${seen.year} 年的安排`}</Paragraph>}
              <DayList days={seen.days} />
              {seen.effect && <EffectView effect={seen.effect} />}
            </>
          )
        }
      >
        <TextArea
          name="text"
          label="通知全文"
          hint="粘贴国务院办公厅《关于××××年部分节假日安排的通知》，连标题一起；也可以粘贴 holiday-cn 的 JSON"
          rows={8}
          maxLength={20_000}
          value={text}
          onChange={setText}
          error={errorOf(errors, 'text')}
        />
        <Field
          name="source"
          label="来源"
          hint="通知的文号或网址"
          maxLength={200}
          value={source}
          onChange={setSource}
          error={errorOf(errors, 'source')}
        />
      </ChangeSteps>
    </Block>
  );
}
