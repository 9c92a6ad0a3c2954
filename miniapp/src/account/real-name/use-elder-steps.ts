import { PersonName } from '@jianghan/shared/fields';
import { useEffect, useState } from 'react';
import { errorOf } from '../../use-command';
import type { RealNameForm } from './use-real-name';

/** The name first; on to the number only with a name that can be one, and back when the name is refused. */
export function useElderSteps(form: RealNameForm) {
  const [step, setStep] = useState<'name' | 'idNumber'>('name');
  const [showError, setShowError] = useState<string>();

  const refusedName = errorOf(form.errors, 'name');
  useEffect(() => {
    if (refusedName !== undefined && form.attempt > 0) setStep('name');
  }, [refusedName, form.attempt]);

  const next = () => {
    const name = PersonName.safeParse(form.name);
    setShowError(name.error?.issues[0]?.message);
    if (name.success) setStep('idNumber');
  };
  return { step, showError, next, back: () => setStep('name') };
}
