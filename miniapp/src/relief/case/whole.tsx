import { canSetAccount } from '@jianghan/shared/payment/schemas';
import { CAUSES } from '@jianghan/shared/relief/lanes';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Facts } from '../../components/facts';
import { Heading } from '../../components/heading';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { Timeline } from '../../components/timeline';
import { useSession } from '../../session';
import { factsOf, timelineOf } from './facts-of';
import { groupOf, TONE } from './group-of';
import { Given, Letters, Promised, Sent } from './letters';
import { Mine } from './mine';

/** Everything of a case that its person may see, the urgent first. */
export function Whole({ of, isNew }: { of: ReliefOwn; isNew: boolean }) {
  const isDone = groupOf(of) === 'done';
  const isNameless = useSession(({ me }) => me?.level === 'L0');
  return (
    <>
      <Box className="relief-head">
        <Tag tone={TONE[groupOf(of)]}>{of.stateText}</Tag>
        <Heading level={1}>临时救助</Heading>
        <Paragraph size="second" tone="quiet">
          {`编号 ${of.reference} · ${of.holder.office}`}
        </Paragraph>
      </Box>
      {isNew && (
        <Notice tone="done" title="已经送到街道" urgent>
          <Paragraph>街道会打电话给您。在这台手机上随时能看办到哪一步，不用记编号。</Paragraph>
          {isNameless && <Paragraph>以后要登录，请用刚才留的手机号，这一件才跟着过去。</Paragraph>}
        </Notice>
      )}
      <Mine of={of} />
      {of.lateText !== null && (
        <Notice tone="danger" title="对不起，晚了">
          <Paragraph>{of.lateText}</Paragraph>
        </Notice>
      )}
      <Facts items={factsOf(of)} />
      <Letters of={of} />
      <Sent of={of} />
      <Promised of={of} />
      <Given of={of} />
      <Heading level={2} aside={isDone ? undefined : '上面已办，下面待办'}>
        从头到尾
      </Heading>
      <Block>
        <Timeline label="从头到尾" items={timelineOf(of)} />
      </Block>
      <Paragraph size="small" tone="quiet">
        各步时限以受理机关答复为准。
      </Paragraph>
      <Heading level={2}>填了什么</Heading>
      <Block>
        <Row title={of.isForSomebodyElse ? '申请人（您代办）' : '申请人'} value={of.person.name ?? '还不知道'} />
        <Row title="电话" value={of.person.phone ?? '没有留'} />
        <Row title="出了什么事" value={CAUSES[of.cause]} />
        {of.person.place !== null && <Row title="在哪里" note={of.person.place} />}
      </Block>
      <Heading level={2}>这里没有写的</Heading>
      <Block>
        {of.hidden.map(({ what, why }) => (
          <Row key={what} title={what} note={why} />
        ))}
      </Block>
      {canSetAccount(of.state) && (
        <Block iconRows className="relief-part">
          <Row icon="id-card" title="收款账户" note="填一次，或改" to={`/relief/account?id=${of.caseId}`} />
        </Block>
      )}
      {of.may.includes('withdraw') && (
        <Block iconRows className="relief-part">
          <Row icon="close" title="撤回申请" note="需要时可以随时再申请" to={`/relief/withdraw?id=${of.caseId}`} />
        </Block>
      )}
      {isDone && (
        <Block iconRows className="relief-part">
          <Row icon="refresh" title="再次申请" note="情况有变，随时可以" to="/relief/start" />
        </Block>
      )}
    </>
  );
}
