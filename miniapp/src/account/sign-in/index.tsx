import { useState } from 'react';
import { CLIENT } from '../../client';
import { SmsSignIn } from './sms-sign-in';
import { WechatSignIn } from './wechat-sign-in';

/** Sign-in: WeChat's phone button where there is one, SMS everywhere. Afterwards back to where the person came from. */
export default function SignIn() {
  const hasWechat = CLIENT === 'weapp';
  const [bySms, setBySms] = useState(!hasWechat);
  if (bySms) return <SmsSignIn onWechat={hasWechat ? () => setBySms(false) : undefined} />;
  return <WechatSignIn onSms={() => setBySms(true)} />;
}
