import { sendSmsCode } from '@jianghan/shared/account/contract';
import { useEffect, useState } from 'react';
import { useCommand } from '../../use-command';
import { waitOf } from '../say-wait';
import { useCountdown } from './use-countdown';

/** Asks for codes, and says how long until the same phone may ask for another. */
export function useSmsCode(phone: string) {
  const sending = useCommand(sendSmsCode);
  const { left, start } = useCountdown();
  /** Whose wait is running: another phone need not wait for it. */
  const [askedFor, setAskedFor] = useState('');
  const [sentTo, setSentTo] = useState('');

  const refusedFor = waitOf(sending.problem?.data);
  useEffect(() => {
    if (refusedFor !== undefined) start(refusedFor);
  }, [refusedFor, start]);

  const send = async () => {
    if (phone !== askedFor) start(0);
    setAskedFor(phone);
    const reply = await sending.run({ body: { phone } });
    if (!reply) return;
    sending.clear();
    setSentTo(phone);
    start(reply.resendAfterSeconds);
  };

  return {
    send,
    sending,
    /** The phone that a code is on its way to; empty before. */
    sentTo,
    forget: () => setSentTo(''),
    /** Seconds. */
    wait: askedFor === phone ? left : 0,
  };
}
