import { loginWithSms } from '@jianghan/shared/account/contract';
import type { FieldError } from '@jianghan/shared/refusal';
import { useState } from 'react';
import { CLIENT } from '../../client';
import type { Problem } from '../../problem';
import { useCommand } from '../../use-command';
import { enter } from '../enter';
import { readCode, readPhone } from './read-digits';
import { useSmsCode } from './use-sms-code';

/** A code that does not fit is told at its field; everything else above the form. */
const AT_CODE: Readonly<Record<string, string>> = {
  code_wrong: '验证码不对，请核对短信里的 6 位数字',
  code_expired: '验证码已失效，请重新获取',
};

function errorsOf(problem: Problem | undefined): readonly FieldError[] {
  if (!problem) return [];
  const atCode = AT_CODE[problem.code];
  return atCode ? [{ field: 'code', message: atCode }] : problem.errors;
}

/** Phone, code, session. What was typed stays through every refusal. */
export function useSmsSignIn() {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sms = useSmsCode(phone);
  const entering = useCommand(loginWithSms);

  const send = () => {
    entering.clear();
    return sms.send();
  };
  const login = async () => {
    sms.sending.clear();
    const reply = await entering.run({ body: { phone, code, client: CLIENT } });
    if (reply) enter(reply);
  };

  const problem = entering.problem ?? sms.sending.problem;
  return {
    phone,
    code,
    setPhone: (typed: string) => setPhone(readPhone(typed)),
    setCode: (typed: string) => setCode(readCode(typed)),
    send,
    login,
    sentTo: sms.sentTo,
    /** Back to the question for the phone, in elder mode. */
    askPhoneAgain: sms.forget,
    wait: sms.wait,
    sending: sms.sending.busy,
    entering: entering.busy,
    problem: problem && problem.code in AT_CODE ? undefined : problem,
    errors: errorsOf(problem),
    attempt: sms.sending.attempt + entering.attempt,
  };
}

export type SmsSignIn = ReturnType<typeof useSmsSignIn>;
