import { getMe, type Me } from '@jianghan/shared/account/contract';
import { useState } from 'react';
import { HOTLINE } from '../call-phone';
import { Block } from '../components/block';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Heading } from '../components/heading';
import { Notice } from '../components/notice';
import { Page } from '../components/page';
import { Row } from '../components/row';
import { SwitchRow } from '../components/switch-row';
import { State } from '../components/tag';
import { Paragraph } from '../components/text';
import { usePreferences } from '../preferences';
import { choose, openSignIn, REAL_NAME, signOut, useSession } from '../session';
import { useRemote } from '../use-remote';
import './style.css';

function Profile({ me }: { me: Me }) {
  const isVerified = me.level === 'L2';
  return (
    <Box className="me-profile">
      <Box silent className="me-avatar">
        {me.name?.slice(0, 1) ?? '我'}
      </Box>
      <Box className="me-who">
        <Heading level={2} look="title">
          {me.name ?? '还没有实名'}
        </Heading>
        <Paragraph size="second" tone="quiet" digits>
          {me.phone ?? '还没有验证手机号'}
        </Paragraph>
      </Box>
      <State tone={isVerified ? 'done' : 'quiet'}>{isVerified ? '已实名' : '未实名'}</State>
    </Box>
  );
}

function Visitor() {
  return (
    <Box className="me-visitor">
      <Paragraph tone="quiet">登录后能预约、查进度，换一部手机也接得上。</Paragraph>
      <Button look="line" onPress={openSignIn}>
        登录
      </Button>
    </Box>
  );
}

function Mine({ me }: { me: Me }) {
  const unread = me.unreadMessages > 0 ? `${me.unreadMessages} 条未读` : undefined;
  return (
    <>
      <Heading level={2}>常用</Heading>
      <Block iconRows>
        <Row icon="calendar" title="我的预约" to="/marriage/bookings" />
        {me.level === 'L2' && <Row icon="people" title="有人把我写进了预约" to="/marriage/claims" />}
        <Row icon="bell" title="消息" value={unread} to="/casefile/messages" />
      </Block>
      <Heading level={2}>我的隐私</Heading>
      <Block iconRows>
        {me.level === 'L2' ? (
          <Row icon="id-card" title="我的身份信息" note="平时遮住，自己能看完整的" to={REAL_NAME} />
        ) : (
          <Row icon="id-card" title="实名核验" note="约结婚登记要先实名" to={REAL_NAME} />
        )}
        <Row
          icon="shield"
          title="授权与同意"
          note="一点就能撤回"
          value={`${me.consents.length} 项`}
          to="/account/consents"
        />
        <Row icon="person" title="我的数据" note="看、复制、更正、注销" to="/account/data" />
        <Row icon="document" title="隐私保护指引" to="/account/privacy" />
      </Block>
    </>
  );
}

function Reading() {
  const { elder, contrast } = usePreferences();
  return (
    <>
      <Heading level={2}>看得更清楚</Heading>
      <Block iconRows>
        <SwitchRow
          icon="letters"
          title="长辈模式"
          note="字大、步骤少"
          checked={elder}
          onChange={(on) => void choose({ elder: on })}
        />
        <SwitchRow icon="contrast" title="高对比" checked={contrast} onChange={(on) => void choose({ contrast: on })} />
      </Block>
    </>
  );
}

function Leave() {
  const [failed, setFailed] = useState(false);
  const leave = () => {
    setFailed(false);
    signOut().catch(() => setFailed(true));
  };
  return (
    <Box className="me-leave">
      {failed && (
        <Notice urgent tone="warn" title="还没有退出">
          网络没有连上，请再试一次。
        </Notice>
      )}
      <Block iconRows>
        <Row icon="leave" title="退出登录" onPress={leave} />
      </Block>
    </Box>
  );
}

export default function MePage() {
  const { status, me: known } = useSession();
  const fresh = useRemote(getMe, {}, { when: status === 'in' });
  const me = status === 'in' ? (fresh.data ?? known) : null;
  return (
    <Page title="我的" tab="me">
      {me ? <Profile me={me} /> : status !== 'unknown' && <Visitor />}
      {me && <Mine me={me} />}
      <Reading />
      <Heading level={2}>找人帮忙</Heading>
      <Block iconRows>
        <Row icon="phone" title="打市民热线" note="24 小时" value="12345" phone={HOTLINE} />
        {!me && <Row icon="document" title="隐私保护指引" to="/account/privacy" />}
      </Block>
      {me && <Leave />}
    </Page>
  );
}
