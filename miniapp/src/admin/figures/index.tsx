import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { sayDateTime } from '@jianghan/shared/calendar/words';
import { getFigures, getFiguresFile } from '@jianghan/shared/figures/contract';
import { percent } from '@jianghan/shared/figures/csv';
import type { Figures, OfficeFigures, Period } from '@jianghan/shared/figures/schemas';
import { listOffices } from '@jianghan/shared/marriage/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { RadioGroup } from '../../components/choice';
import { CsvRow } from '../../components/csv-row';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Table } from '../../components/table';
import { Paragraph } from '../../components/text';
import { useParams } from '../../navigate';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { Bars, sayPeriod } from './bars';

const DAYS = { day: 30, week: 12 * 7, month: 365 } as const satisfies Record<Period, number>;

/** How the office is used: places, waiting, who did not come, ceremonies beside the plan's goal. Numbers only, nobody in them. */
export default function FiguresPage() {
  const { id } = useParams();
  const offices = useRemote(listOffices, {});
  const items = offices.data?.items ?? [];
  const office = id === undefined ? items[0] : items.find(({ officeId }) => officeId === id);
  const [by, setBy] = useState<Period>('day');
  return (
    <Frame title="数据" staleAt={offices.staleAt} wide>
      <RadioGroup
        name="by"
        legend="按"
        columns={3}
        value={by}
        onChange={setBy}
        options={[
          { value: 'day', label: '日', note: '近 30 天' },
          { value: 'week', label: '周', note: '近 12 周' },
          { value: 'month', label: '月', note: '近一年' },
        ]}
      />
      <Remote of={offices}>{() => office && <OfOffice key={by} officeId={office.officeId} by={by} />}</Remote>
    </Frame>
  );
}

function OfOffice({ officeId, by }: { officeId: string; by: Period }) {
  const to = dateOf(new Date());
  const query = { from: addDays(to, 1 - DAYS[by]), to, by };
  const figures = useRemote(
    getFigures,
    { params: { officeId }, query },
    { isEmpty: ({ items }) => items.length === 0 },
  );
  return (
    <Remote
      of={figures}
      empty={
        <Empty title="还没有数" icon="grid">
          办过业务以后，这里会有用号率和等候时间。
        </Empty>
      }
    >
      {(data) => (
        <>
          <Sum of={data} />
          <Shares of={data} />
          <Heading level={2}>全部数字</Heading>
          <All rows={data.items} by={by} />
          <Block iconRows>
            <CsvRow endpoint={getFiguresFile} request={{ params: { officeId }, query }} />
          </Block>
          <Paragraph size="small" tone="quiet">
            {data.asOf ? `数据截至 ${sayDateTime(data.asOf)}。` : ''}
            外省按身份证号前两位在办理时计数，不和个人一起保存。
          </Paragraph>
        </>
      )}
    </Remote>
  );
}

function Sum({ of: { total, officeName, ceremonyGoal } }: { of: OfficeFigures }) {
  const figures = [
    { name: '用号率', value: percent(total.utilisation), note: `约了 ${total.taken} 对，放了 ${total.seats} 对` },
    { name: '等候', value: sayMinutes(total.waitP50), note: sayNinetieth(total.waitP90) },
    { name: '爽约率', value: percent(total.noShowShare), note: `${total.noShows} 对` },
    { name: '颁证率', value: percent(total.ceremonyShare), note: `规划目标 ${percent(ceremonyGoal)}` },
    { name: '外省占比', value: percent(total.awayShare), note: `${total.away} 人，共 ${total.people} 人` },
  ];
  return (
    <>
      <Heading level={2}>{officeName}</Heading>
      <Block padded>
        <Box as="ul" role="list" className="admin-figures">
          {figures.map(({ name, value, note }) => (
            <Box as="li" role="listitem" key={name}>
              <Paragraph size="second">{name}</Paragraph>
              <Box className="admin-figure-value">{value ?? '—'}</Box>
              <Paragraph size="small" tone="quiet">
                {note}
              </Paragraph>
            </Box>
          ))}
        </Box>
      </Block>
    </>
  );
}

function Shares({ of: { items, by, ceremonyGoal } }: { of: OfficeFigures }) {
  return (
    <Box className="admin-columns">
      <Box>
        <Heading level={2}>用号率</Heading>
        <Bars label="用号率" by={by} bars={items.map(({ from, utilisation }) => ({ from, share: utilisation }))} />
      </Box>
      <Box>
        <Heading level={2} aside={`规划目标 ${percent(ceremonyGoal)}`}>
          颁证率
        </Heading>
        <Bars
          label="颁证率"
          by={by}
          goal={ceremonyGoal}
          bars={items.map(({ from, ceremonyShare }) => ({ from, share: ceremonyShare }))}
        />
      </Box>
    </Box>
  );
}

const sayMinutes = (minutes: number | null) => (minutes === null ? null : `${minutes} 分钟`);
const sayNinetieth = (minutes: number | null) => (minutes === null ? '还没有数' : `一半人以内；九成 ${minutes} 分钟`);

const TABLES: readonly {
  label: string;
  head: readonly string[];
  of: (row: Figures) => readonly (string | number)[];
}[] = [
  {
    label: '号',
    head: ['放号', '已约', '用号率', '取消'],
    of: ({ seats, taken, utilisation, cancelled, closed }) => [
      seats,
      taken,
      percent(utilisation) ?? '—',
      cancelled + closed,
    ],
  },
  {
    label: '大厅',
    head: ['已办', '现场取号', '爽约', '等候（分）'],
    of: ({ served, walkIns, noShows, waitP50, waitP90 }) => [
      served,
      walkIns,
      noShows,
      waitP50 === null ? '—' : `${waitP50} / ${waitP90}`,
    ],
  },
  {
    label: '结果',
    head: ['发证', '颁证', '人数', '外省'],
    of: ({ registered, ceremonies, people, away }) => [registered, ceremonies, people, away],
  },
];

/** The same numbers as the bars, and all others; three narrow tables, because a phone shows no wide one. */
function All({ rows, by }: { rows: readonly Figures[]; by: Period }) {
  return (
    <>
      {TABLES.map(({ label, head, of }) => (
        <Block padded key={label} label={label}>
          <Heading level={3} look="plain">
            {label}
          </Heading>
          <Table
            label={label}
            head={[by === 'day' ? '日子' : '起始', ...head]}
            rows={rows.map((row) => ({ key: row.from, cells: [sayPeriod(row.from, by), ...of(row)] }))}
          />
        </Block>
      ))}
      <Paragraph size="small" tone="quiet">
        等候：一半人以内 / 九成人以内。
      </Paragraph>
    </>
  );
}
