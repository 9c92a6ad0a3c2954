import { type HolidayYearView, listHolidayYears } from '@jianghan/shared/planning/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { DayList } from './day-list';
import { LoadForm } from './load-form';

const STATES = {
  loaded: { text: '已导入', tone: 'done' },
  printed: { text: '软件自带', tone: 'quiet' },
  provisional: { text: '暂定：只知道周末', tone: 'warn' },
} as const;

/** The days off of the State Council, year by year; a year that is not published yet is 暂定 (5.4). */
export default function Holidays() {
  const years = useRemote(listHolidayYears, {});
  const [done, setDone] = useState<string>();
  return (
    <Frame title="放假安排" staleAt={years.staleAt}>
      {done && <Notice tone="done" title={done} urgent />}
      <Remote of={years}>
        {({ items }) => (
          <>
            {items.map((year) => (
              <Year key={year.year} of={year} />
            ))}
            <Heading level={2}>导入一年</Heading>
            <LoadForm
              key={items.map(({ version }) => version).join(' ')}
              years={items}
              onMade={(year) => {
                setDone(`${year} 年的放假安排已导入`);
                years.retry();
              }}
            />
          </>
        )}
      </Remote>
    </Frame>
  );
}

function Year({ of: { year, state, source, days } }: { of: HolidayYearView }) {
  const { text, tone } = STATES[state];
  return (
    <Block padded label={`${year} 年`}>
      <Heading level={2} look="plain">{`${year} 年`}</Heading>
      <Tag tone={tone}>{text}</Tag>
      {source && <Paragraph size="second" tone="quiet">{`来源：${source}`}</Paragraph>}
      <DayList days={days} />
    </Block>
  );
}
