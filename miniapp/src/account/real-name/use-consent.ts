import { CONSENT_VERSIONS, giveConsent } from '@jianghan/shared/account/contract';
import type { FieldError } from '@jianghan/shared/refusal';
import { useState } from 'react';
import { updateMe } from '../../session';
import { useCommand } from '../../use-command';

const NOT_TICKED: FieldError = { field: 'agree', message: '同意的话，请先打勾；不同意可以到窗口办' };

/** The tick starts empty, and without it nothing is sent (P-02). */
export function useConsent() {
  const [agreed, setAgreed] = useState(false);
  const [pressed, setPressed] = useState(0);
  const giving = useCommand(giveConsent);

  const give = async () => {
    setPressed((times) => times + 1);
    if (!agreed) return;
    const me = await giving.run({ body: { purpose: 'identity', version: CONSENT_VERSIONS.identity } });
    if (me) updateMe(me);
  };
  const errors = pressed > 0 && !agreed ? [NOT_TICKED] : [];
  return { agreed, setAgreed, give, busy: giving.busy, problem: giving.problem, errors, attempt: pressed };
}
