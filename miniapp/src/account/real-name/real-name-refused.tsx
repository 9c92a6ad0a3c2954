import { Button } from '../../components/button';
import { openSignIn } from '../../session';
import { ProblemNotice } from '../problem-notice';
import type { RealNameForm } from './use-real-name';

/** Every refusal with its next step; the window stands in the help below. */
export function RealNameRefused({ form }: { form: RealNameForm }) {
  const { problem, changedElsewhere, askAgain } = form;
  return (
    <ProblemNotice problem={problem}>
      {problem?.code === 'identity_taken' && (
        <Button look="line" small onPress={openSignIn}>
          换手机号登录
        </Button>
      )}
      {changedElsewhere && (
        <Button look="line" small onPress={() => void askAgain()}>
          看最新的状态
        </Button>
      )}
    </ProblemNotice>
  );
}
