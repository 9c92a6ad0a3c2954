import { type Endpoint, isForStaff } from '@jianghan/shared/contract';
import { getStaffMe, signOutStaff } from '@jianghan/shared/staff/contract';
import type { StaffMe } from '@jianghan/shared/staff/schemas';
import { getCurrentPages } from '@tarojs/taro';
import { create } from 'zustand';
import { currentUrl } from './current-url';
import { go, goBack, startOver } from './navigate';
import { Problem } from './problem';
import { call } from './request';
import { read, remove, write } from './storage';

const SIGN_IN = '/staff/sign-in';
export const STAFF_HOME = '/staff/home';
const RETURN_TO = 'staff-return-to';

interface AtWork {
  me: StaffMe | null;
  /** Set while a sensitive act waits for a fresh code; tells it whether to go on. */
  goOn: ((proved: boolean) => void) | null;
  /** How many sheets stand ready to ask for the code. */
  sheets: number;
}

/** Who works at this machine. Nothing of it is kept: the session is a cookie that no script can read. */
export const useStaff = create<AtWork>(() => ({ me: null, goOn: null, sheets: 0 }));

export function updateStaff(me: StaffMe): void {
  useStaff.setState({ me });
}

/** Asks the server once; a page that is locked says so by itself. */
export async function learnWhoWorks(): Promise<void> {
  if (useStaff.getState().me !== null) return;
  await call(getStaffMe, {}).then(updateStaff, () => undefined);
}

/** Opens the sign-in of the staff above this page, whose typed values stay. */
export function openStaffSignIn(): void {
  useStaff.setState({ me: null });
  write(RETURN_TO, currentUrl());
  go(SIGN_IN);
}

/** Back to the page that asked for the sign-in, or to the address that was kept for it. */
export function returnToWork(me: StaffMe): void {
  updateStaff(me);
  const address = read<string>(RETURN_TO) ?? STAFF_HOME;
  remove(RETURN_TO);
  if (getCurrentPages().length > 1) goBack(address);
  else startOver(address);
}

/** A session that has ended already is signed out too. */
export async function leaveWork(): Promise<void> {
  await call(signOutStaff, { body: {} }).catch((error: unknown) => {
    if (!(error instanceof Problem && error.code === 'staff_sign_in_required')) throw error;
  });
  useStaff.setState({ me: null });
  startOver(SIGN_IN);
}

/** Whether a refusal asks staff for a fresh code, on a page that can ask for it. */
export function asksForStepUp(error: unknown, endpoint: Endpoint): boolean {
  const isAsked = error instanceof Problem && error.code === 'step_up_required' && isForStaff(endpoint);
  return isAsked && useStaff.getState().sheets > 0;
}

/** Opens the sheet; resolves when the person has proved who they are, or has thought better of it. */
export function askStepUp(): Promise<boolean> {
  useStaff.getState().goOn?.(false);
  return new Promise((resolve) => {
    useStaff.setState({
      goOn: (proved) => {
        useStaff.setState({ goOn: null });
        resolve(proved);
      },
    });
  });
}
