import { type CommunityCover, getCoverageFile } from '@jianghan/shared/eldercare/contract-figures';
import type { CircleNeed } from '@jianghan/shared/eldercare/coverage';
import { CIRCLE_NEEDS, NEEDS } from '@jianghan/shared/eldercare/places';
import { STREET_POINTS_SOURCE } from '@jianghan/shared/eldercare/street-points';
import { Block } from '../../components/block';
import { Chip, Chips } from '../../components/chips';
import { CsvRow } from '../../components/csv-row';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { Chart } from './chart';
import { Communities } from './communities';
import { lacksOf } from './words';

interface CircleProps {
  items: readonly CommunityCover[];
  need: CircleNeed | null;
  query: { street?: string };
  /** On a phone this pane may be away; the chart is drawn when it comes. */
  isOpen: boolean;
  onNeed: (need: CircleNeed | null) => void;
}

/** What each community has within a quarter of an hour, what it lacks, and where that is. */
export function Circle({ items, need, query, isOpen, onNeed }: CircleProps) {
  const shown = need === null ? items : items.filter(({ missing }) => missing.includes(need));
  const samples = items.filter(({ isSample }) => isSample).length;
  return (
    <>
      <Heading level={2} aside={`${items.length} 个社区`}>
        15 分钟养老服务圈
      </Heading>
      <Lacks items={items} />
      <Needs items={items} value={need} onChange={onNeed} />
      <Chart key={String(isOpen)} items={items} need={need} />
      <LiveRegion>
        <Paragraph size="small" tone="quiet">
          {need === null ? `下面是 ${shown.length} 个社区` : `15 分钟内没有${NEEDS[need]}的社区：${shown.length} 个`}
          {shown.length === 0 ? '' : '；每格是 15 分钟内有几处、最近的走几分钟'}
        </Paragraph>
      </LiveRegion>
      <Communities items={shown} />
      <Block iconRows>
        <CsvRow endpoint={getCoverageFile} request={{ query }} />
      </Block>
      <Paragraph size="small" tone="quiet">
        {`${STREET_POINTS_SOURCE}；走路的分钟按直线折算。${samples === 0 ? '' : `其中 ${samples} 个社区是示例。`}`}
      </Paragraph>
    </>
  );
}

function Lacks({ items }: { items: readonly CommunityCover[] }) {
  const lacks = lacksOf(items);
  if (lacks.length === 0) return <Notice tone="done" title="每个社区 15 分钟内都有这七项" />;
  return (
    <Notice tone="warn" title={`15 分钟内还没有：${lacks.map(({ need }) => NEEDS[need]).join('、')}`}>
      {lacks.map(({ need, text }) => (
        <Paragraph key={need} size="second">
          {text}
        </Paragraph>
      ))}
    </Notice>
  );
}

function Needs({
  items,
  value,
  onChange,
}: {
  items: readonly CommunityCover[];
  value: CircleNeed | null;
  onChange: (need: CircleNeed | null) => void;
}) {
  const lacking = (need: CircleNeed) => items.filter(({ missing }) => missing.includes(need)).length;
  return (
    <Chips label="看哪一项">
      {[null, ...CIRCLE_NEEDS].map((need) => (
        <Chip key={need ?? 'all'} isOn={need === value} onPress={() => onChange(need)}>
          {need === null ? '七项都看' : `${NEEDS[need]} ${lacking(need) === 0 ? '都有' : `缺 ${lacking(need)}`}`}
        </Chip>
      ))}
    </Chips>
  );
}
