import {
  getMe,
  logout,
  type Me,
  type Preferences,
  type SignedIn,
  updatePreferences,
  visit,
} from '@jianghan/shared/account/contract';
import { getCurrentPages } from '@tarojs/taro';
import { create } from 'zustand';
import { CLIENT } from './client';
import { currentUrl } from './current-url';
import { go, goBack, startOver } from './navigate';
import { choosePreferences, usePreferences } from './preferences';
import { Problem } from './problem';
import { call } from './request';
import { silentSignIn } from './silent-sign-in';
import { askStepUp, asksForStepUp } from './staff-session';
import { forgetKept, forgetTyped, read, remove, write } from './storage';
import { keepToken, mayHaveSession } from './token';

const SIGN_IN = '/account/sign-in';
export const REAL_NAME = '/account/real-name';
const RETURN_TO = 'return-to';

interface Session {
  /** unknown until the server was asked. */
  status: 'unknown' | 'out' | 'in';
  me: Me | null;
}

/** Who uses the app now, masked as the server sends it. */
export const useSession = create<Session>(() => ({ status: 'unknown', me: null }));

export function updateMe(me: Me): void {
  useSession.setState({ status: 'in', me });
}

/** After a sign-in reply: keeps the session; the account's reading mode holds, or learns this phone's. */
export function signedIn({ token, me }: SignedIn): void {
  keepToken(token, true);
  updateMe(me);
  const { elder, contrast } = usePreferences.getState();
  if (me.preferences.elder || me.preferences.contrast) choosePreferences(me.preferences);
  else if (elder || contrast) void saveOnAccount({ elder, contrast });
}

/** Forgets who was here, with every copy of their data. */
export function signedOut(): void {
  keepToken(null);
  forgetKept();
  useSession.setState({ status: 'out', me: null });
}

/** Asks the server who this is: a kept session first, then WeChat's silent login. Called when the app starts. */
export async function startSession(): Promise<void> {
  if (mayHaveSession() && (await resume())) return;
  const reply = await silentSignIn().catch(() => undefined);
  if (reply) signedIn(reply);
  else if (useSession.getState().status === 'unknown') useSession.setState({ status: 'out' });
}

/** False when the server says that the session has ended. Without a network the person stays who they were. */
async function resume(): Promise<boolean> {
  try {
    updateMe(await call(getMe, {}));
  } catch (error) {
    if (error instanceof Problem && error.code === 'sign_in_required') {
      signedOut();
      return false;
    }
    useSession.setState({ status: 'in' });
  }
  return true;
}

let renewing: Promise<boolean> | undefined;

/** The session has ended: WeChat can begin a new one without a question, a browser cannot. */
function renewSession(): Promise<boolean> {
  renewing ??= (async () => {
    signedOut();
    const reply = await silentSignIn().catch(() => undefined);
    if (reply) signedIn(reply);
    return reply !== undefined;
  })().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

/** `call` for pages: what can be renewed without the person is, once; a sensitive act of staff waits for their code. */
export const callInSession: typeof call = async (endpoint, request, options) => {
  try {
    return await call(endpoint, request, options);
  } catch (error) {
    const ended = error instanceof Problem && error.code === 'sign_in_required';
    if (ended && (await renewSession())) return call(endpoint, request, options);
    if (asksForStepUp(error, endpoint) && (await askStepUp())) return call(endpoint, request, options);
    throw error;
  }
};

/** `call` for a cry for help: whoever is nobody here becomes a visitor without a name, and is asked for nothing. */
export const callAsVisitor: typeof call = async (endpoint, request, options) => {
  try {
    return await callInSession(endpoint, request, options);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'sign_in_required')) throw error;
    signedIn(await call(visit, { body: { client: CLIENT } }));
    return call(endpoint, request, options);
  }
};

export async function signOut(): Promise<void> {
  await call(logout, { body: {} }).catch((error: unknown) => {
    if (!(error instanceof Problem && error.code === 'sign_in_required')) throw error;
  });
  forgetTyped();
  signedOut();
  startOver('/');
}

/** Opens sign-in above this page, whose typed values stay; the address is kept for the case that the page is reloaded. */
export function openSignIn(): void {
  write(RETURN_TO, currentUrl());
  go(SIGN_IN);
}

/** Opens the real-name check above this page. */
export function openRealName(): void {
  write(RETURN_TO, currentUrl());
  go(REAL_NAME);
}

/** Back to the page that asked for the sign-in, or to the address that was kept for it. */
export function returnAfterSignIn(): void {
  const address = read<string>(RETURN_TO) ?? '/';
  remove(RETURN_TO);
  if (getCurrentPages().length > 1) goBack();
  else startOver(address);
}

/** Elder mode and high contrast: on this phone at once, on the account when there is one. */
export async function choose(chosen: Partial<Preferences>): Promise<void> {
  const preferences = choosePreferences(chosen);
  if (useSession.getState().status === 'in') await saveOnAccount(preferences);
}

/** The phone already shows the choice; if the account cannot learn it now, it learns it at the next choice. */
async function saveOnAccount(preferences: Preferences): Promise<void> {
  await call(updatePreferences, { body: preferences }).then(updateMe, () => undefined);
}
