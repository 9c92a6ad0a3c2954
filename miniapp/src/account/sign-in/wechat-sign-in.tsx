import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Intro } from '../intro';
import { ProblemNotice } from '../problem-notice';
import { useWechatSignIn } from './use-wechat-sign-in';

/** One button; SMS stands beside it for everybody whom WeChat cannot help. */
export function WechatSignIn({ onSms }: { onSms: () => void }) {
  const { opened, declined, busy, problem } = useWechatSignIn();
  const button = (
    <Button openType="getPhoneNumber" onOpened={({ code }) => void opened(code)} busy={busy} busyText="正在登录">
      用微信手机号登录
    </Button>
  );
  return (
    <Page title="登录" ownHeading bar={button}>
      <Intro title="验证手机号">办事要能联系到您。微信会先问您同不同意，不用输验证码。</Intro>
      <ProblemNotice problem={problem} />
      {declined && (
        <Notice tone="warn" title="没有拿到手机号" urgent>
          可以再点一次，也可以改用短信验证码。
        </Notice>
      )}
      <Button look="line" onPress={onSms}>
        改用短信验证码
      </Button>
      <Block iconRows className="account-after">
        <Row icon="shield" title="隐私保护指引" note="登录只用手机号，认出是您" to="/account/privacy" />
      </Block>
      <Help />
    </Page>
  );
}
