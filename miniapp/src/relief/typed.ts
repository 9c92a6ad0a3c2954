import type { Cause, Since } from '@jianghan/shared/relief/lanes';
import type { SubmitRelief } from '@jianghan/shared/relief/schemas';
import { create } from 'zustand';
import { read, remove, typedKey, write } from '../storage';

export type Agent = NonNullable<SubmitRelief['proxy']>;

/** What somebody in trouble has typed so far; null is not answered. */
export interface Typed {
  cause: Cause | null;
  isDanger: boolean;
  name: string;
  phone: string;
  /** Id of the street. */
  street: string | null;
  /** It happened outside the district: the street only passes it on. */
  isOutside: boolean;
  community: string;
  place: string;
  began: Since | null;
  isSmall: 'yes' | 'no' | null;
  /** How many live together; left out is one. */
  persons: string;
  story: string;
  /** Who applies for somebody else, or saw the need. */
  helperName: string;
  helperPhone: string;
  relation: Agent['relation'] | null;
  basis: Agent['basis'] | null;
}

const KEY = typedKey('relief');
const NOTHING: Typed = {
  cause: null,
  isDanger: false,
  name: '',
  phone: '',
  street: null,
  isOutside: false,
  community: '',
  place: '',
  began: null,
  isSmall: null,
  persons: '',
  story: '',
  helperName: '',
  helperPhone: '',
  relation: null,
  basis: null,
};

/** Survives going back, a reload, a dead network; goes when it is sent, or when the person signs out. */
export const useTyped = create<Typed>(() => ({ ...NOTHING, ...read<Partial<Typed>>(KEY) }));

export function typeIn(change: Partial<Typed>): void {
  useTyped.setState(change);
  write(KEY, useTyped.getState());
}

export function forgetTyped(): void {
  remove(KEY);
  useTyped.setState(NOTHING, true);
}
