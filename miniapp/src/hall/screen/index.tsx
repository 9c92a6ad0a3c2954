import { timeOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { Screen } from '@jianghan/shared/hall/schemas';
import { useEffect, useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { SwitchRow } from '../../components/switch-row';
import { openStaffSignIn } from '../../staff-session';
import { useKeptChoice } from '../../use-kept-choice';
import { useHall } from '../use-hall';
import '../style.css';
import '../wide';
import { CAN_FILL, fillScreen } from './full-screen';
import './index.css';
import { useScreen } from './use-screen';
import { CAN_SPEAK, hush, say } from './voice';

/** For the wall: numbers and windows, read from ten metres; nobody's name, nobody's matter. */
export default function CallScreen() {
  const { me, officeId } = useHall();
  return (
    <Page title="叫号屏" fallback="/hall/board">
      <Remote of={me}>
        {({ endsAt }) => officeId !== undefined && <OfOffice key={officeId} officeId={officeId} endsAt={endsAt} />}
      </Remote>
    </Page>
  );
}

const sayCall = ({ label, window }: { label: string; window: number }) =>
  `请 ${[...label].join(' ')} 号，到 ${window} 号窗口`;

function OfOffice({ officeId, endsAt }: { officeId: string; endsAt: string }) {
  const [isSpeaking, setSpeaking] = useKeptChoice<boolean>('voice', false);
  const [spoken, setSpoken] = useState('');
  const { first, screen, state } = useScreen(officeId, (call) => {
    setSpoken(`${sayCall(call)}${call.times > 1 ? `，第 ${call.times} 遍` : ''}`);
    if (isSpeaking) say(sayCall(call));
  });
  useEffect(() => hush, []);
  return (
    <Remote of={first} rows={4}>
      {(kept) => (
        <Box className="hall hall-wall">
          <Face screen={screen ?? kept} state={state} />
          <LiveRegion hidden>{spoken}</LiveRegion>
          <Box className="hall-wall-tools">
            <Box className="hall-wall-until">{`登录到 ${timeOf(endsAt)}，到时请重新登录，叫号屏自己接着走`}</Box>
            <Button look="line" small onPress={openStaffSignIn}>
              重新登录
            </Button>
            <Button look="line" small to={`/hall/board?office=${officeId}`}>
              回到大厅
            </Button>
            {CAN_FILL && (
              <Button look="line" small onPress={fillScreen}>
                全屏
              </Button>
            )}
            {CAN_SPEAK && (
              <Box className="hall-wall-voice">
                <SwitchRow title="语音叫号" checked={isSpeaking} onChange={setSpeaking} />
              </Box>
            )}
          </Box>
        </Box>
      )}
    </Remote>
  );
}

function Face({ screen, state }: { screen: Screen; state: ReturnType<typeof useScreen>['state'] }) {
  const [now, ...earlier] = screen.calls;
  return (
    <>
      <Box className="hall-wall-head">
        <Heading level={2} look="title">
          {screen.officeName}
        </Heading>
        <Box className="hall-wall-clock">
          {sayDate(screen.on)} <Clock />
        </Box>
      </Box>
      {state === 'lost' && <Box className="hall-wall-lost">连接断了，正在重连；请听工作人员叫号</Box>}
      {state === 'ended' && (
        <Box className="hall-wall-lost">
          <Box>叫号屏停住了，下面的号不是最新的；请听工作人员叫号</Box>
          <Button small onPress={openStaffSignIn}>
            工作人员重新登录
          </Button>
        </Box>
      )}
      <Box className="hall-wall-main">
        <Box className="hall-wall-calls" as="ul" label="正在叫">
          {now === undefined ? (
            <Box as="li" className="hall-wall-none">
              还没有叫号
            </Box>
          ) : (
            <Call call={now} isNow />
          )}
          {earlier.map((call) => (
            <Call key={call.label} call={call} />
          ))}
        </Box>
        <Box className="hall-wall-side">
          <Heading level={3} look="plain">
            请准备
          </Heading>
          <Box as="ul" label="请准备">
            {screen.next.length === 0 && (
              <Box as="li" className="hall-wall-quiet">
                没有人在等
              </Box>
            )}
            {screen.next.map((label) => (
              <Box as="li" key={label} className="hall-wall-next">
                {label}
              </Box>
            ))}
          </Box>
          <Heading level={3} look="plain">
            还在等
          </Heading>
          <Box className="hall-wall-waiting">{`${screen.waiting} 个号`}</Box>
          {screen.recentWaitMinutes !== null && screen.recentWaitMinutes > 0 && (
            <Box className="hall-wall-quiet">{`刚叫的等了约 ${screen.recentWaitMinutes} 分钟`}</Box>
          )}
        </Box>
      </Box>
      <Box className="hall-wall-foot" as="ul" label="提示">
        <Box as="li">没有预约也能办，到咨询台取号</Box>
        <Box as="li">备好身份证</Box>
        <Box as="li">登记不收费</Box>
      </Box>
    </>
  );
}

function Call({ call: { label, window, times }, isNow }: { call: Screen['calls'][number]; isNow?: boolean }) {
  return (
    <Box as="li" className={isNow ? 'hall-call hall-call-now' : 'hall-call'}>
      <Box as="span" className="hall-call-number">
        {label}
      </Box>
      <Box as="span" className="hall-call-window">
        {isNow && (
          <Box as="span" className="hall-call-please">
            {times > 1 ? `第 ${times} 遍，请到` : '请到'}
          </Box>
        )}
        {`${window} 号窗口`}
      </Box>
    </Box>
  );
}

const TICK_MS = 1_000;

function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(ticking);
  }, []);
  return (
    <Box as="span" className="hall-wall-time">
      {timeOf(now)}
    </Box>
  );
}
