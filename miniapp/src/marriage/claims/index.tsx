import { sayDateTime } from '@jianghan/shared/calendar/words';
import { listClaims } from '@jianghan/shared/marriage/partner-contract';
import { Block } from '../../components/block';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { invitationPath } from '../invitation-link';
import { useDoors } from '../use-doors';

/** Who has typed my ID number into a booking: found by my own real-name check, with a link or without. */
export default function Claims() {
  const claims = useRemote(listClaims, { query: {} }, { isEmpty: ({ items }) => items.length === 0 });
  useDoors(claims.error);
  return (
    <Page title="有人把我写进了预约" fallback="/me" staleAt={claims.staleAt}>
      <Remote
        of={claims}
        empty={
          <Empty title="没有人把您写进预约" icon="people" step={{ text: '看我的预约', to: '/marriage/bookings' }}>
            有人预约时填了您的身份证号，会出现在这里，也会给您发消息。
          </Empty>
        }
      >
        {({ items }) => (
          <>
            <Paragraph size="second">是您本人约的就确认；不是，马上拒绝，您随时能自己预约。</Paragraph>
            <Block iconRows label="等您确认的预约">
              {items.map((claim) => (
                <Row
                  key={claim.bookingId}
                  icon="people"
                  title={`${claim.bookerName} 填了您`}
                  note={`约 ${sayDateTime(claim.startsAt)}；${sayDateTime(claim.answerBy)} 前确认`}
                  to={invitationPath(claim.invitation)}
                  strong
                />
              ))}
            </Block>
          </>
        )}
      </Remote>
      <Block iconRows label="更多">
        <Row icon="shield" title="不让再填写我的人" to="/marriage/barred" />
      </Block>
      <Help office={undefined} />
    </Page>
  );
}
