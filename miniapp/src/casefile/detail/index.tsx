import { type CaseDetail, getCase } from '@jianghan/shared/casefile/contract';
import { toneOf } from '../../casefile-words';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Facts } from '../../components/facts';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { Timeline } from '../../components/timeline';
import { useParams } from '../../navigate';
import { useSession } from '../../session';
import { useRemote } from '../../use-remote';
import '../style.css';
import { factsOf } from './facts-of';
import { timelineOf } from './timeline-of';
import { waysOn } from './ways-on';

/** A link that is mistyped, too old, or of somebody else. */
const NO_CASE = ['not_found', 'malformed'];

function Head({ of }: { of: CaseDetail }) {
  return (
    <Box className="casefile-head">
      <Tag tone={toneOf(of)}>{of.stateText}</Tag>
      <Heading level={1}>{of.title}</Heading>
      <Paragraph size="second" tone="quiet">{`编号 ${of.reference}`}</Paragraph>
    </Box>
  );
}

function Whole({ of }: { of: CaseDetail }) {
  const { look, again } = waysOn(of);
  return (
    <>
      <Head of={of} />
      {of.group === 'mine_to_do' && (
        <Notice tone="warn" title="现在要您做">
          {of.note}
        </Notice>
      )}
      <Facts items={factsOf(of)} />
      <Block iconRows>
        <Row icon="calendar" title={look.title} note={again ? undefined : look.note} to={look.to} />
        {again && <Row icon="refresh" title={again.title} to={again.to} />}
      </Block>
      <Heading level={2} aside={of.group === 'done' ? undefined : '上面已办，下面待办'}>
        从头到尾
      </Heading>
      <Block>
        <Timeline label="从头到尾" items={timelineOf(of)} />
      </Block>
      {of.dueAt && (
        <Paragraph size="small" tone="quiet">
          时限以受理机关答复为准。
        </Paragraph>
      )}
    </>
  );
}

function NotFound() {
  return (
    <Empty title="没有找到这个办件" icon="search" step={{ text: '看全部办件', to: '/progress' }}>
      可能链接不全，或者不是用这个账号办的。也可以拨 12345，报办件编号。
    </Empty>
  );
}

/** One case from first to last: how it stands, who has it, what next. */
export default function CaseDetailPage() {
  const { caseId = '' } = useParams();
  const known = useSession(({ status }) => status !== 'unknown');
  const file = useRemote(getCase, { params: { caseId } }, { when: known });
  const isMissing = file.error !== undefined && NO_CASE.includes(file.error.code);
  const { data } = file;
  return (
    <Page
      title="办件进度"
      ownHeading={data !== undefined}
      fallback="/progress"
      phone={data?.holderPhone}
      staleAt={file.staleAt}
    >
      {isMissing ? (
        <NotFound />
      ) : (
        <Remote of={file} rows={4}>
          {(detail) => <Whole of={detail} />}
        </Remote>
      )}
      <Help office={data && { name: data.holder, phone: data.holderPhone }} />
    </Page>
  );
}
