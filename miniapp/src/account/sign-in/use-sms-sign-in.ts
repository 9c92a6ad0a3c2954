import { loginWithSms } from '@jianghan/shared/account/contract';
import type { FieldError } from '@jianghan/shared/refusal';
import { useState } from 'react';
import type { Problem } from '../../problem';
import { useCommand } from '../../use-command';
import { CLIENT } from '../client';
import { enter } from '../enter';
import { readCode, readPhone } from './read-digits';
import { useSmsCode } from './use-sms-code';

const AT_CODE = ['code_wrong', 'code_expired'];
const isAtCode = (problem: Problem | undefined) => problem !== undefined && AT_CODE.includes(problem.code);

/** A code that does not fit is told at its field; everything else above the form. */
function errorsOf(problem: Problem | undefined): readonly FieldError[] {
  if (!problem) return [];
  return isAtCode(problem) ? [{ field: 'code', message: `${problem.title}。${problem.detail}` }] : problem.errors;
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
    problem: isAtCode(problem) ? undefined : problem,
    errors: errorsOf(problem),
    attempt: sms.sending.attempt + entering.attempt,
  };
}

export type SmsSignIn = ReturnType<typeof useSmsSignIn>;
