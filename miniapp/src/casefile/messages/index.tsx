import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { InboxMessage } from '@jianghan/shared/inbox/contract';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Tag } from '../../components/tag';
import '../style.css';
import { useMessages } from './use-messages';

function Message({ of }: { of: InboxMessage }) {
  const title = (
    <>
      {of.title}
      {of.readAt === null && (
        <Box as="span" className="casefile-new">
          <Tag tone="blue" icon="bell">
            新
          </Tag>
        </Box>
      )}
    </>
  );
  const note = (
    <>
      {of.text}
      {of.facts.map(({ label, value }) => (
        <Box as="span" className="casefile-line" key={label}>
          {`${label}：${value}`}
        </Box>
      ))}
      <Box as="span" className="casefile-line">
        {sayDateTime(of.sentAt)}
      </Box>
    </>
  );
  return <Row strong title={title} note={note} to={of.caseId ? `/casefile/detail?caseId=${of.caseId}` : undefined} />;
}

/** What the house told this person, newest first; opening the page reads it. */
export default function Messages() {
  const { first, older } = useMessages();
  const nothing = (
    <Empty title="还没有消息" icon="bell" step={{ text: '看我的办件', to: '/progress' }}>
      办件有进展，会在这里告诉您。
    </Empty>
  );
  return (
    <Page title="消息" fallback="/me" staleAt={first.staleAt}>
      <Remote of={first} empty={nothing} rows={4}>
        {({ items }) => (
          <Block label="消息">
            {[...items, ...older.items].map((message) => (
              <Message key={message.messageId} of={message} />
            ))}
          </Block>
        )}
      </Remote>
      {older.problem && (
        <Notice tone="danger" title={older.problem.title} urgent>
          {older.problem.detail}
        </Notice>
      )}
      {older.hasMore && (
        <Box className="casefile-more">
          <Button look="line" onPress={() => void older.more()} busy={older.busy} busyText="正在打开">
            看更早的
          </Button>
        </Box>
      )}
      <Help />
    </Page>
  );
}
