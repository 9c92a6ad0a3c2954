import type { Me } from '@jianghan/shared/account/contract';
import { useEffect, useRef } from 'react';
import { Page } from '../../components/page';
import { standing } from '../../consent-texts';
import { returnAfterSignIn, useSession } from '../../session';
import { Mine } from '../mine';
import { ConsentStep } from './consent-step';
import { IdentityStep } from './identity-step';
import { Proved } from './proved';
import { useRealName } from './use-real-name';

type Step = 'door' | 'consent' | 'identity' | 'proved';

/** Consent first, then the number; whoever withdrew the consent is asked again, not for the number. */
function stepOf(me: Me | null): Step {
  if (!me || me.level === 'L0') return 'door';
  if (!standing(me, 'identity')) return 'consent';
  return me.realNameAt ? 'proved' : 'identity';
}

/** Back to where the person came from as soon as the last missing thing is done here. */
function useReturnWhenDone(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    const came = before.current;
    before.current = step;
    if (step === 'proved' && (came === 'consent' || came === 'identity')) returnAfterSignIn();
  }, [step]);
}

export default function RealName() {
  const me = useSession((session) => session.me);
  const form = useRealName();
  const step = stepOf(me);
  useReturnWhenDone(step);
  if (me && step === 'consent') return <ConsentStep />;
  if (me && step === 'identity') return <IdentityStep form={form} me={me} />;
  if (me && step === 'proved') return <Proved me={me} />;
  return (
    <Page title="实名" fallback="/me">
      <Mine>{() => null}</Mine>
    </Page>
  );
}
