import { getMe, verifyRealName } from '@jianghan/shared/account/contract';
import { useState } from 'react';
import { call } from '../../request';
import { updateMe } from '../../session';
import { useCommand } from '../../use-command';

/** What the account says differs from what this phone knew, so it is asked again. */
const KNOWN_BETTER = ['consent_required', 'real_name_done'];

/** Name and number as typed; both stay through every refusal. */
export function useRealName() {
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const verifying = useCommand(verifyRealName);

  const verify = async () => {
    const me = await verifying.run({ body: { name, idNumber } });
    if (me) updateMe(me);
  };
  const askAgain = () => call(getMe, {}).then(updateMe, () => undefined);
  const { busy, problem, errors, attempt } = verifying;
  const changedElsewhere = problem !== undefined && KNOWN_BETTER.includes(problem.code);
  return { name, setName, idNumber, setIdNumber, verify, busy, problem, errors, attempt, changedElsewhere, askAgain };
}

export type RealNameForm = ReturnType<typeof useRealName>;
