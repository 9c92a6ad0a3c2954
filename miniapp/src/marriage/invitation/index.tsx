import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { Claim, Invitation } from '@jianghan/shared/marriage/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph, Text } from '../../components/text';
import { useParams } from '../../navigate';
import { openRealName, openSignIn } from '../../session';
import { PlaceRow } from '../office-block';
import { ProblemNotice } from '../problem-notice';
import { useInvitation } from './use-invitation';
import './index.css';

/** What the partner opens: who asks, until when, and after the own real-name check the day itself, to consent or to decline. */
export default function InvitationPage() {
  const { t, scene } = useParams();
  const token = t ?? scene ?? '';
  const { invitation, claims, claim, command, accept, isProved, isOut } = useInvitation(token);
  const isMissing = token === '' || ['not_found', 'malformed'].includes(invitation.error?.code ?? '');
  const isOpen = invitation.data?.state === 'open';
  return (
    <Page
      title="请您确认预约"
      fallback="/"
      phone={claim?.office.phone}
      staleAt={invitation.staleAt}
      {...(claim && { onSubmit: () => void accept(claim) })}
      bar={isOpen && !isMissing && (claim || !isProved) && <Way claim={claim} isOut={isOut} busy={command.busy} />}
    >
      <ProblemNotice
        problem={command.problem}
        advice={
          command.problem?.code === 'consent_required'
            ? {
                ...command.problem,
                detail: command.problem.detail,
                step: { text: '去看用途并同意', to: '/account/consents' },
              }
            : undefined
        }
      />
      {isMissing ? (
        <Empty title="这个链接打不开" icon="search" step={{ text: '回首页', to: '/' }}>
          链接可能不完整，请对方再发一次。
        </Empty>
      ) : (
        <Remote of={invitation} rows={3}>
          {(data) => (data.state === 'open' ? <Open of={data} claim={claim} /> : <Answered of={data} />)}
        </Remote>
      )}
      {isOpen && isProved && !claim && claims.state === 'ready' && <NotYours />}
      {isOpen && isProved && !claim && claims.state === 'empty' && <NotYours />}
      <Help office={claim && { name: '婚姻登记处', phone: claim.office.phone }} />
    </Page>
  );
}

/** The one next thing to do; declining stands apart, quieter and on a page of its own. */
function Way({ claim, isOut, busy }: { claim: Claim | undefined; isOut: boolean; busy: boolean }) {
  if (claim) {
    return (
      <Button submit busy={busy} busyText="正在确认，请别关闭">
        是我们约的，确认
      </Button>
    );
  }
  return isOut ? (
    <Button onPress={openSignIn}>登录，看日子和地点</Button>
  ) : (
    <Button onPress={openRealName}>实名，看日子和地点</Button>
  );
}

function Open({ of, claim }: { of: Invitation; claim: Claim | undefined }) {
  return (
    <>
      <Box className="invitation-card">
        <Box className="invitation-rings" silent />
        <Heading level={2} look="title">
          {`${of.bookerName} 与 ${of.partnerName}`}
        </Heading>
        <Paragraph size="second" tone="quiet">
          结婚登记预约，等对方确认
        </Paragraph>
        {of.answerBy && (
          <Paragraph size="second">
            请在 <Text strong>{sayDateTime(of.answerBy)}</Text> 前确认，到时号会放回
          </Paragraph>
        )}
      </Box>
      {claim ? <Day claim={claim} /> : <Before />}
    </>
  );
}

/** Why one is asked to sign in: nobody else can consent in one's place. */
function Before() {
  return (
    <Paragraph size="second">
      要您本人用自己的手机登录并实名，姓名、身份证号和预约里填的一致，才看得到日子和地点，也才能确认。别人拿到这个链接，什么也确认不了。
    </Paragraph>
  );
}

function Day({ claim }: { claim: Claim }) {
  return (
    <>
      <Block iconRows label="约的日子和地点">
        <Row icon="calendar" title={sayDateTime(claim.startsAt)} note="两人带本人有效身份证，一起到" strong />
        <PlaceRow office={claim.office} />
      </Block>
      <Heading level={2}>确认以后</Heading>
      <Paragraph size="second">这个时间就是你们的。您也能看到这个预约，可以改时间，也可以取消。</Paragraph>
      <Block iconRows label="不是您约的">
        <Row
          icon="not-needed"
          title="不是我约的，拒绝"
          note="号会退回；还可以不让这个人再填您"
          to={`/marriage/decline?id=${claim.bookingId}`}
        />
      </Block>
    </>
  );
}

function NotYours() {
  return (
    <Notice tone="warn" title="这个链接不是给您的">
      您实名的身份证号和预约里填的不一致，所以不能由您确认。是您约的，请把链接发给对方。
    </Notice>
  );
}

function Answered({ of }: { of: Invitation }) {
  return of.state === 'accepted' ? (
    <Empty title="这个预约已经确认" icon="done" step={{ text: '看我的预约', to: '/marriage/bookings' }}>
      两人都能在“我的预约”里看到。
    </Empty>
  ) : (
    <Empty title="这个预约已经结束" icon="not-needed" step={{ text: '看怎么预约', to: '/marriage/guide' }}>
      可能已经取消、拒绝，或者到期没有确认。不预约也能办，两人直接到登记处取号。
    </Empty>
  );
}
