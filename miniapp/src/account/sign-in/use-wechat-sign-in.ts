import { loginWithWechat } from '@jianghan/shared/account/contract';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Problem } from '../../problem';
import { useCommand } from '../../use-command';
import { enter } from '../enter';

/** WeChat's phone button: one code says who opened the app, the other which phone is theirs (W-01, W-03). */
export function useWechatSignIn() {
  const entering = useCommand(loginWithWechat);
  /** The person closed WeChat's own question without agreeing. */
  const [declined, setDeclined] = useState(false);
  const [unreachable, setUnreachable] = useState<Problem>();

  const opened = async (phoneCode: string | undefined) => {
    setDeclined(phoneCode === undefined);
    setUnreachable(undefined);
    entering.clear();
    if (phoneCode === undefined) return;
    try {
      const { code } = await Taro.login();
      const reply = await entering.run({ body: { code, phoneCode } });
      if (reply) enter(reply);
    } catch {
      setUnreachable(new Problem('wechat_unavailable'));
    }
  };
  return { opened, declined, busy: entering.busy, problem: unreachable ?? entering.problem };
}
