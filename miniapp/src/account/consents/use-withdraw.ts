import { type ConsentPurpose, withdrawConsent } from '@jianghan/shared/account/contract';
import { useState } from 'react';
import { updateMe } from '../../session';
import { useCommand } from '../../use-command';

/** One press withdraws; it can be given again at any time, so nobody is asked whether they are sure. */
export function useWithdraw(purpose: ConsentPurpose) {
  const [isWithdrawn, setWithdrawn] = useState(false);
  const withdrawing = useCommand(withdrawConsent);
  const withdraw = async () => {
    const me = await withdrawing.run({ body: { purpose } });
    if (!me) return;
    setWithdrawn(true);
    updateMe(me);
  };
  return { withdraw, isWithdrawn, busy: withdrawing.busy, problem: withdrawing.problem };
}
