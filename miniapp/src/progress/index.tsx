import { type CaseSummary, listMyCases } from '@jianghan/shared/casefile/contract';
import { Fragment } from 'react';
import { Block } from '../components/block';
import { CaseRow } from '../components/case-row';
import { Heading } from '../components/heading';
import { Help } from '../components/help';
import { Page } from '../components/page';
import { Remote } from '../components/remote';
import { Empty } from '../components/state-block';
import { Paragraph } from '../components/text';
import { useSession } from '../session';
import { useRemote } from '../use-remote';

const GROUPS = [
  { group: 'mine_to_do', words: '要您处理' },
  { group: 'running', words: '正在办' },
  { group: 'done', words: '办完了' },
] as const satisfies readonly { group: CaseSummary['group']; words: string }[];

function Groups({ items, isWhole }: { items: readonly CaseSummary[]; isWhole: boolean }) {
  return (
    <>
      {GROUPS.map(({ group, words }) => {
        const members = items.filter((item) => item.group === group);
        if (members.length === 0) return null;
        return (
          <Fragment key={group}>
            <Heading level={2} aside={`${members.length} 件`}>
              {words}
            </Heading>
            <Block>
              {members.map((item) => (
                <CaseRow key={item.caseId} of={item} />
              ))}
            </Block>
          </Fragment>
        );
      })}
      {!isWhole && (
        <Paragraph size="small" tone="quiet">
          这里是最近的 50 件，更早的请拨 12345，或到窗口查。
        </Paragraph>
      )}
    </>
  );
}

export default function Progress() {
  const status = useSession((session) => session.status);
  const cases = useRemote(
    listMyCases,
    { query: { limit: 50 } },
    { isEmpty: ({ items }) => items.length === 0, when: status !== 'unknown' },
  );
  const nothing = (
    <Empty title="还没有办件" step={{ text: '看看能办什么', to: '/services' }}>
      办过的事，进度都在这里。
    </Empty>
  );
  return (
    <Page title="进度" tab="progress" ownHeading staleAt={cases.staleAt}>
      <Heading level={1}>我的办件</Heading>
      <Remote of={cases} empty={nothing} rows={3}>
        {({ items, nextCursor }) => <Groups items={items} isWhole={nextCursor === null} />}
      </Remote>
      <Help />
    </Page>
  );
}
