import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { DemoCodes } from '../../components/demo-codes';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useSession } from '../../session';
import { useTheme } from '../../theme/theme';
import { Intro } from '../intro';
import { ProblemNotice } from '../problem-notice';
import { CodeField, PhoneField, SentLine } from './sms-fields';
import { type SmsSignIn as Form, useSmsSignIn } from './use-sms-sign-in';

interface Asks {
  form: Form;
  /** WeChat: back to its own button. */
  onWechat?: () => void;
}

function Told({ form }: Asks) {
  return (
    <>
      <Errors errors={form.errors} attempt={form.attempt} />
      <ProblemNotice problem={form.problem} />
    </>
  );
}

function EnterButton({ form }: Asks) {
  return (
    <Button submit busy={form.entering} busyText="正在登录">
      登录
    </Button>
  );
}

function OtherWay({ onWechat }: { onWechat?: () => void }) {
  return onWechat ? (
    <Button look="text" onPress={onWechat}>
      改用微信手机号登录
    </Button>
  ) : null;
}

function NoCode() {
  return (
    <>
      <Heading level={2}>收不到短信？</Heading>
      <Paragraph size="second" tone="quiet">
        看看是不是被手机拦截了，过一分钟可以重发。还是不行，带身份证到窗口也能办。
      </Paragraph>
    </>
  );
}

/** Who is signed in already learns that another phone means another account. */
function useAdvice(): string {
  const phone = useSession(({ me }) => me?.phone);
  return phone
    ? `现在登录的是 ${phone}。用别的手机号登录，会换到那个账号。`
    : '不用密码。第一次登录，会用这个手机号建好账号。';
}

function AllAtOnce({ form, onWechat }: Asks) {
  return (
    <Page title="登录" ownHeading onSubmit={() => void form.login()} bar={<EnterButton form={form} />}>
      <Intro title="用手机号登录">{useAdvice()}</Intro>
      <Told form={form} />
      <PhoneField form={form} />
      <CodeField form={form} />
      <SentLine form={form} />
      <OtherWay onWechat={onWechat} />
      <NoCode />
      <Block iconRows className="account-after">
        <Row icon="shield" title="隐私保护指引" note="登录只用手机号，认出是您" to="/account/privacy" />
        <DemoCodes />
      </Block>
      <Help />
    </Page>
  );
}

/** Elder mode: first the phone … */
function AskPhone({ form, onWechat }: Asks) {
  const next = (
    <Button submit busy={form.sending} busyText="正在发送">
      获取验证码
    </Button>
  );
  return (
    <Page title="登录" ownHeading onSubmit={() => void form.send()} bar={next}>
      <Intro title="您的手机号是多少？">会给它发一条短信，里面有 6 位数字。</Intro>
      <Told form={form} />
      <PhoneField form={form} />
      <OtherWay onWechat={onWechat} />
    </Page>
  );
}

/** … then the code. */
function AskCode({ form }: Asks) {
  return (
    <Page title="登录" ownHeading onSubmit={() => void form.login()} bar={<EnterButton form={form} />}>
      <Intro title="短信里的 6 位数字是？" />
      <SentLine form={form} />
      <Told form={form} />
      <CodeField form={form} hint="10 分钟内有效" />
      <Box className="account-after">
        <Button look="line" onPress={form.askPhoneAgain}>
          改手机号
        </Button>
      </Box>
      <NoCode />
      <Block iconRows className="account-after">
        <DemoCodes />
      </Block>
    </Page>
  );
}

/** Phone and code on one page; in elder mode one question a page. */
export function SmsSignIn({ onWechat }: { onWechat?: () => void }) {
  const form = useSmsSignIn();
  const { elder } = useTheme();
  if (!elder) return <AllAtOnce form={form} onWechat={onWechat} />;
  return form.sentTo ? <AskCode form={form} /> : <AskPhone form={form} onWechat={onWechat} />;
}
