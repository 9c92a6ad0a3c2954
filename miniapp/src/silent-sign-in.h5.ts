import type { SignedIn } from '@jianghan/shared/account/contract';

/** A browser knows nobody: the person signs in with a phone. */
export async function silentSignIn(): Promise<SignedIn | undefined> {
  return undefined;
}
