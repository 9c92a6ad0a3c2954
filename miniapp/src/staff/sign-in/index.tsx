import { CLIENT } from '../../client';
import { Block } from '../../components/block';
import { Button } from '../../components/button';
import { DemoCodes } from '../../components/demo-codes';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { StaffProblem } from '../problem-notice';
import '../style.css';
import { CodeField } from './code-field';
import { Enrol } from './enrol';
import { PasswordField } from './password-field';
import { type StaffSignIn, useStaffSignIn } from './use-staff-sign-in';

/** The door of the staff: login and password, then the code of the authenticator. */
export default function SignIn() {
  const form = useStaffSignIn();
  if (CLIENT === 'weapp') return <Elsewhere />;
  if (form.step.name === 'enrol') return <Enrol form={form} enrolment={form.step.enrolment} />;
  return form.step.name === 'code' ? <AskCode form={form} /> : <AskWho form={form} />;
}

/** A phone in WeChat has no cookies, and the desk is no place for a customer's phone. */
function Elsewhere() {
  return (
    <Page title="工作台登录">
      <Empty title="请用浏览器打开工作台" icon="lock" step={{ text: '回到首页', to: '/' }}>
        工作人员在电脑或手机的浏览器里登录；这里是给居民用的。
      </Empty>
    </Page>
  );
}

interface Asks {
  form: StaffSignIn;
}

function AskWho({ form }: Asks) {
  const next = (
    <Button submit busy={form.busy} busyText="正在核对">
      下一步
    </Button>
  );
  return (
    <Page title="工作台登录" onSubmit={() => void form.send()} bar={next}>
      <Paragraph tone="quiet" className="staff-intro">
        工作人员从这里进。密码之后还要填动态码；离开 15 分钟会自动退出。
      </Paragraph>
      <Errors errors={form.errors} attempt={form.attempt} />
      <StaffProblem problem={form.problem} />
      <Field
        name="login"
        label="账号"
        autoComplete="username"
        value={form.login}
        onChange={form.setLogin}
        error={errorOf(form.errors, 'login')}
      />
      <PasswordField
        name="password"
        label="密码"
        hint="第一次登录，填管理员给您的初始密码"
        autoComplete="current-password"
        value={form.password}
        onChange={form.setPassword}
        error={errorOf(form.errors, 'password')}
      />
      <Block iconRows className="staff-after">
        <DemoCodes what="账号和动态码" note="在新窗口打开；每种角色都有一个演示账号" />
        <Row icon="person" title="我是来办事的" note="用手机号登录" to="/account/sign-in" />
      </Block>
    </Page>
  );
}

function AskCode({ form }: Asks) {
  const enter = (
    <Button submit busy={form.busy} busyText="正在登录">
      登录
    </Button>
  );
  return (
    <Page title="填动态码" onSubmit={() => void form.send()} bar={enter}>
      <Paragraph
        tone="quiet"
        className="staff-intro"
      >{`密码对了，${form.login}。再填验证器里现在的 6 位数字。`}</Paragraph>
      <Errors errors={form.errors} attempt={form.attempt} />
      <StaffProblem problem={form.problem} />
      <CodeField form={form} />
      <Paragraph size="second" tone="quiet" className="staff-after">
        手机丢了或换了，请安全管理员重置动态码。
      </Paragraph>
      <Button look="text" onPress={form.startAgain}>
        换一个账号
      </Button>
      <Block iconRows className="staff-after">
        <DemoCodes what="动态码" note="在新窗口打开；演示里代替手机上的验证器" />
      </Block>
    </Page>
  );
}
