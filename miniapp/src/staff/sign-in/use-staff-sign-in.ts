import { enrolTotp, signInStaff } from '@jianghan/shared/staff/contract';
import type { Enrolment, SignedInStaff } from '@jianghan/shared/staff/schemas';
import { useState } from 'react';
import { returnToWork } from '../../staff-session';
import { useCommand } from '../../use-command';
import { errorsOf } from '../errors-of';

/** What is asked now: who you are, the code, or to set up an authenticator and a password of your own. */
type Step = { name: 'who' } | { name: 'code' } | { name: 'enrol'; enrolment: Enrolment };

const CODE_DIGITS = 6;
const readCode = (typed: string) => typed.replace(/\D/g, '').slice(0, CODE_DIGITS);

/** Password and code in two steps on one page: neither ever stands in an address or on the machine. */
export function useStaffSignIn() {
  const [step, setStep] = useState<Step>({ name: 'who' });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [code, setCode] = useState('');
  const entering = useCommand(signInStaff);
  const enrolling = useCommand(enrolTotp);

  const goOn = (reply: SignedInStaff | undefined) => {
    if (reply === undefined) return;
    if (reply.next === 'in') returnToWork(reply.me);
    else setStep(reply.next === 'code' ? { name: 'code' } : { name: 'enrol', enrolment: reply.enrolment });
  };
  const send = async () => {
    if (step.name === 'enrol') {
      const chosen = step.enrolment.password ? { newPassword } : {};
      goOn(await enrolling.run({ body: { login, password, code, ...chosen } }));
      return;
    }
    goOn(await entering.run({ body: step.name === 'code' ? { login, password, code } : { login, password } }));
  };
  const startAgain = () => {
    setStep({ name: 'who' });
    setPassword('');
    setNewPassword('');
    setCode('');
    entering.clear();
    enrolling.clear();
  };

  const command = step.name === 'enrol' ? enrolling : entering;
  return {
    step,
    login,
    setLogin,
    password,
    setPassword,
    newPassword,
    setNewPassword,
    code,
    setCode: (typed: string) => setCode(readCode(typed)),
    send,
    startAgain,
    busy: command.busy,
    problem: command.problem,
    errors: errorsOf(command.problem),
    attempt: command.attempt,
  };
}

export type StaffSignIn = ReturnType<typeof useStaffSignIn>;
