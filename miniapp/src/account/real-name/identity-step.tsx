import type { Me } from '@jianghan/shared/account/contract';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Paragraph } from '../../components/text';
import { useTheme } from '../../theme/theme';
import { Intro } from '../intro';
import { IdNumberField, NameField } from './identity-fields';
import { RealNameRefused } from './real-name-refused';
import { useElderSteps } from './use-elder-steps';
import type { RealNameForm } from './use-real-name';

interface Asks {
  form: RealNameForm;
  me: Me;
}

function VerifyButton({ form }: { form: RealNameForm }) {
  return (
    <Button submit busy={form.busy} busyText="正在核验，请别关闭">
      核验
    </Button>
  );
}

const phoneWords = (me: Me) => `要和手机号 ${me.phone} 的实名登记一致，才能核验通过。`;

function AllAtOnce({ form, me }: Asks) {
  return (
    <Page title="实名" ownHeading fallback="/me" onSubmit={() => void form.verify()} bar={<VerifyButton form={form} />}>
      <Intro title="您的身份信息">{phoneWords(me)}</Intro>
      <Errors errors={form.errors} attempt={form.attempt} />
      <RealNameRefused form={form} />
      <NameField form={form} />
      <IdNumberField form={form} />
      <Heading level={2}>核验不了？</Heading>
      <Paragraph size="second" tone="quiet">
        手机号不是本人实名、刚换过号码、没有居民身份证的，带身份证件到窗口一样办。
      </Paragraph>
      <Help />
    </Page>
  );
}

/** Elder mode: the name, then the number. */
function OneByOne({ form, me }: Asks) {
  const { step, showError, next, back } = useElderSteps(form);
  if (step === 'name') {
    return (
      <Page title="实名" ownHeading fallback="/me" onSubmit={next} bar={<Button submit>下一步</Button>}>
        <Intro title="您叫什么名字？" />
        <NameField form={form} error={showError} />
      </Page>
    );
  }
  return (
    <Page title="实名" ownHeading fallback="/me" onSubmit={() => void form.verify()} bar={<VerifyButton form={form} />}>
      <Intro title="您的身份证号是多少？">{phoneWords(me)}</Intro>
      <Errors errors={form.errors} attempt={form.attempt} />
      <RealNameRefused form={form} />
      <IdNumberField form={form} />
      <Box className="account-after">
        <Button look="line" onPress={back}>
          改姓名
        </Button>
      </Box>
    </Page>
  );
}

/** Name and number; the phone is known already and not asked again. */
export function IdentityStep(asks: Asks) {
  const { elder } = useTheme();
  return elder ? <OneByOne {...asks} /> : <AllAtOnce {...asks} />;
}
