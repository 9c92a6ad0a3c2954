import { create } from 'zustand';
import { read, remove, write } from '../storage';

/** The day and time the couple looks at; a time is chosen once `slotId` is there. */
export interface Chosen {
  officeId?: string;
  /** `YYYY-MM-DD` */
  on?: string;
  slotId?: string;
  /** Instant of the slot, ISO 8601. */
  startsAt?: string;
}

const KEY = 'marriage:chosen';

/** Kept on the phone, so that a reload, a sign-in or a pause keeps the place; it holds nothing personal. */
export const useChosen = create<Chosen>(() => read<Chosen>(KEY) ?? {});

export function chooseOffice(officeId: string): void {
  keep({ officeId });
}

export function chooseDay(on: string | undefined): void {
  keep({ officeId: useChosen.getState().officeId, on });
}

export function chooseTime(slot: { officeId: string; on: string; slotId: string; startsAt: string }): void {
  keep(slot);
}

export function forgetChosen(): void {
  remove(KEY);
  useChosen.setState({}, true);
}

function keep(chosen: Chosen): void {
  write(KEY, chosen);
  useChosen.setState(chosen, true);
}
