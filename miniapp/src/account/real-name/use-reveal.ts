import { revealIdentity } from '@jianghan/shared/account/contract';
import type { ReplyOf } from '@jianghan/shared/contract';
import { useState } from 'react';
import { useCommand } from '../../use-command';

/** The owner's own values in clear, while this page is open. */
export function useReveal() {
  const [identity, setIdentity] = useState<ReplyOf<typeof revealIdentity>>();
  const revealing = useCommand(revealIdentity);
  const toggle = async () => setIdentity(identity ? undefined : await revealing.run({ body: {} }));
  return { identity, toggle, busy: revealing.busy, problem: revealing.problem };
}
