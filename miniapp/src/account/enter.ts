import type { SignedIn } from '@jianghan/shared/account/contract';
import { returnAfterSignIn, signedIn, signedOut, useSession } from '../session';

/** Keeps the new session and goes back; another person's copies leave the phone first. */
export function enter(reply: SignedIn): void {
  const before = useSession.getState().me;
  if (before && before.accountId !== reply.me.accountId) signedOut();
  signedIn(reply);
  returnAfterSignIn();
}
