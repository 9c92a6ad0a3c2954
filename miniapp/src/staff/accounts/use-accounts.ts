import { listStaff } from '@jianghan/shared/staff/contract-accounts';
import type { StaffAccount } from '@jianghan/shared/staff/schemas';
import { useState } from 'react';
import { useStaff } from '../../staff-session';
import { useRemote } from '../../use-remote';

const MOST_SHOWN = 50;

/** What the right pane shows: nothing, a new account, or one of the list. */
type Chosen = { name: 'nobody' } | { name: 'new' } | { name: 'person'; staffId: string };

/** The accounts, a page at a time, and the one that is open; a change shows in both. */
export function useAccounts() {
  const [cursor, setCursor] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>({ name: 'nobody' });
  const [changed, setChanged] = useState<Readonly<Record<string, StaffAccount>>>({});
  const page = useRemote(listStaff, {
    query: cursor === undefined ? { limit: MOST_SHOWN } : { limit: MOST_SHOWN, cursor },
  });
  const roles = useStaff(({ me }) => me?.roles) ?? [];
  const people = (page.data?.items ?? []).map((one) => newer(one, changed[one.staffId]));
  const open = chosen.name === 'person' ? people.find(({ staffId }) => staffId === chosen.staffId) : undefined;
  return {
    page,
    people,
    nextCursor: page.data?.nextCursor ?? null,
    isFirstPage: cursor === undefined,
    turnTo: setCursor,
    chosen,
    choose: setChosen,
    open,
    mayMake: roles.some(({ role }) => role === 'administrator'),
    mayGrant: roles.some(({ role }) => role === 'security_administrator'),
    /** Shows the account as the reply says it is, in the list too. */
    learn: (account: StaffAccount) => setChanged((known) => ({ ...known, [account.staffId]: account })),
    askAgain: page.retry,
  };
}

export type Accounts = ReturnType<typeof useAccounts>;

/** The list may have been asked before or after the change. */
function newer(listed: StaffAccount, known: StaffAccount | undefined): StaffAccount {
  return known !== undefined && known.version > listed.version ? known : listed;
}
