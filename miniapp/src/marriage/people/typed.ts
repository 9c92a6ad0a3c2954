import { create } from 'zustand';
import { read, remove, typedKey, write } from '../../storage';
import type { Typed } from './answers';
import type { QuestionName } from './questions';

const KEY = typedKey('marriage');

interface Kept {
  /** The masked number of who types, so that another person on this phone sees nothing of it. */
  owner: string;
  typed: Typed;
  /** The question an elder stopped at. */
  at?: QuestionName;
}

/** What was typed and is not saved yet: survives going back, a reload, a dead network and a session that ran out. */
export const useTyped = create<Kept>(() => read<Kept>(KEY) ?? { owner: '', typed: {} });

const NOTHING: Typed = {};

export const typedBy = (owner: string) => (kept: Kept) => (kept.owner === owner ? kept.typed : NOTHING);

export function typeIn(owner: string, change: Typed): void {
  const kept = useTyped.getState();
  keep({ ...kept, owner, typed: { ...typedBy(owner)(kept), ...change } });
}

/** The partner on the server stands again. */
export function dropPartner(owner: string): void {
  const { partner: _, ...typed } = typedBy(owner)(useTyped.getState());
  keep({ ...useTyped.getState(), owner, typed });
}

export function stopAt(owner: string, at: QuestionName): void {
  const kept = useTyped.getState();
  keep({ owner, typed: typedBy(owner)(kept), at });
}

export function forgetTyped(): void {
  remove(KEY);
  useTyped.setState({ owner: '', typed: {} }, true);
}

function keep(kept: Kept): void {
  write(KEY, kept);
  useTyped.setState(kept, true);
}
