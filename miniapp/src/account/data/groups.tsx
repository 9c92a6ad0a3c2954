import type { OwnData, OwnGroup } from '@jianghan/shared/trust/own-data';
import { Fragment } from 'react';
import { Heading } from '../../components/heading';
import { Review } from '../../components/review';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { sayValue } from './say-value';

/** Of a long list the page shows the first; the copy holds all. */
const MOST_SHOWN = 3;

interface GroupProps {
  group: OwnGroup;
  /** How many things were told above that serve the same purpose. */
  before: number;
}

function Group({ group, before }: GroupProps) {
  const { rows, purpose, kept } = group;
  const shown = rows.slice(0, MOST_SHOWN);
  const isFirst = before === 0;
  return (
    <>
      {isFirst && <Heading level={2}>{purpose}</Heading>}
      {isFirst && (
        <Paragraph size="second" tone="quiet">
          {`留多久：${kept}`}
        </Paragraph>
      )}
      {shown.map((row, at) => (
        <Review
          key={`${group.table} ${row.map(({ value }) => value).join(' ')}`}
          title={`${purpose} ${before + at + 1}`}
          items={row.map(({ name, value }) => ({ question: name, answer: sayValue(name, value) }))}
        />
      ))}
      {rows.length > MOST_SHOWN && (
        <Paragraph size="second">{`还有 ${rows.length - MOST_SHOWN} 条，复制一份就能看到全部。`}</Paragraph>
      )}
    </>
  );
}

const countBefore = (groups: OwnGroup[], at: number) =>
  groups
    .slice(0, at)
    .reduce((count, { purpose, rows }) => count + (purpose === groups[at]?.purpose ? rows.length : 0), 0);

/** Everything that is kept, by what it is for. */
export function Groups({ data }: { data: OwnData }) {
  const filled = data.groups.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) {
    return (
      <Empty title="没有保存您的信息" step={{ text: '看看能办什么', to: '/services' }}>
        用过以后，这里会列出保存了什么。
      </Empty>
    );
  }
  return (
    <>
      {filled.map((group, at) => (
        <Fragment key={group.table}>
          <Group group={group} before={countBefore(filled, at)} />
        </Fragment>
      ))}
    </>
  );
}
