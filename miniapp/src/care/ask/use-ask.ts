import { CONSENT_VERSIONS, giveConsent } from '@jianghan/shared/account/contract';
import { askAdviser } from '@jianghan/shared/care/contract';
import { AskAdviser, type CareOpened } from '@jianghan/shared/care/schemas';
import { useState } from 'react';
import { keptResult } from '../../self-check-memory';
import { updateMe } from '../../session';
import { useCommand } from '../../use-command';
import { checked, contactOf, forgetTyped, useTyped } from '../typed';

/** The question, and the result of the self-check only by a tick that begins empty. */
export function useAsk() {
  const typed = useTyped();
  const result = keptResult();
  const [isAlong, setAlong] = useState(false);
  const asking = useCommand(askAdviser);
  const consenting = useCommand(giveConsent);
  const [opened, setOpened] = useState<CareOpened>();
  const ability = isAlong ? result : null;
  const { street, question } = typed;
  const { body, errors } = checked(
    AskAdviser.safeParse({ street, contact: contactOf(typed), text: question, ability }),
  );
  const send = async () => {
    if (body === undefined) return;
    if (body.ability !== null) {
      const me = await consenting.run({ body: { purpose: 'ability', version: CONSENT_VERSIONS.ability } });
      if (me === undefined) return;
      updateMe(me);
    }
    const reply = await asking.run({ body });
    if (reply === undefined) return;
    forgetTyped();
    setOpened(reply);
  };
  const command = {
    busy: asking.busy || consenting.busy,
    problem: consenting.problem ?? asking.problem,
    errors: asking.errors,
    attempt: asking.attempt,
  };
  return { typed, result, isAlong, setAlong, errors, send, command, opened };
}
