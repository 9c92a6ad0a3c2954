import type { Enrolment } from '@jianghan/shared/staff/schemas';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Page } from '../../components/page';
import { QrCode } from '../../components/qr-code';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { StaffProblem } from '../problem-notice';
import { CodeField } from './code-field';
import { PasswordField } from './password-field';
import type { StaffSignIn } from './use-staff-sign-in';

interface EnrolProps {
  form: StaffSignIn;
  enrolment: Enrolment;
}

/** The first sign-in, or one after a reset: an authenticator, and a password that nobody else has seen. */
export function Enrol({ form, enrolment: { authenticator, password } }: EnrolProps) {
  const done = (
    <Button submit busy={form.busy} busyText="正在设置">
      设好并登录
    </Button>
  );
  return (
    <Page title={authenticator ? '绑定动态码' : '设自己的密码'} onSubmit={() => void form.send()} bar={done}>
      <Paragraph tone="quiet" className="staff-intro">{`${form.login}，设好才能开始工作，只做这一次。`}</Paragraph>
      <Errors errors={form.errors} attempt={form.attempt} />
      <StaffProblem problem={form.problem} />
      {authenticator && <Authenticator {...authenticator} />}
      {password && (
        <PasswordField
          name="newPassword"
          label="自己的密码"
          hint="至少 8 位，建议 15 位以上，例如几个不相关的词；常见的密码不能用"
          autoComplete="new-password"
          value={form.newPassword}
          onChange={form.setNewPassword}
          error={errorOf(form.errors, 'newPassword')}
        />
      )}
      <CodeField form={form} hint={authenticator ? '验证器里新出现的 6 位数字' : '验证器里现在的 6 位数字'} />
      <Button look="text" onPress={form.startAgain}>
        换一个账号
      </Button>
    </Page>
  );
}

/** Shown until it is set up, and never again. */
function Authenticator({ secret, uri }: { secret: string; uri: string }) {
  return (
    <Block padded label="绑定验证器">
      <Heading level={2} look="plain">
        用手机上的验证器扫一扫
      </Heading>
      <Paragraph size="second" tone="quiet">
        任何一种动态码验证器都行。以后每次登录都要用它，请装在自己的手机上。
      </Paragraph>
      <Box className="staff-qr">
        <QrCode text={uri} label="绑定动态码的二维码" size={220} />
      </Box>
      <Paragraph size="second" className="staff-secret">
        {`扫不了？在验证器里手工输入密钥：${secret.replace(/(.{4})(?=.)/g, '$1 ')}`}
      </Paragraph>
    </Block>
  );
}
