import { revealIdentity } from '@jianghan/shared/account/contract';
import { bookMarriage, getDraft, listOffices, revealDraft } from '@jianghan/shared/marriage/contract';
import { BookMarriage, type Draft } from '@jianghan/shared/marriage/schemas';
import type { FieldError } from '@jianghan/shared/refusal';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { startOver } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { forgetChosen, useChosen } from '../chosen';
import { useDoors } from '../use-doors';
import { askToNotify } from './subscribe';

/** The two ticks, both empty at first; they stay while the person signs in again or looks for another time. */
const useTicks = create<{ declared: boolean; partnerAgreed: boolean }>(() => ({
  declared: false,
  partnerAgreed: false,
}));
const EMPTY = { declared: false, partnerAgreed: false };

export const tick = (change: Partial<typeof EMPTY>) => useTicks.setState(change);

/** What is to be checked, and the one call that books it. */
export function useReview() {
  const draft = useRemote(getDraft, {});
  const offices = useRemote(listOffices, {});
  const chosen = useChosen();
  useDoors(draft.error);
  const office = offices.data?.items.find(({ officeId }) => officeId === chosen.officeId);
  return { draft, chosen, office, guestsMax: offices.data?.guestsMax };
}

const DECLARATIONS = BookMarriage.pick({ declared: true, partnerAgreed: true });

export function useBooking(draft: Draft, checkAgain: () => void) {
  const { slotId = '' } = useChosen();
  const ticks = useTicks();
  const command = useCommand(bookMarriage);
  const [pressed, setPressed] = useState({ count: 0, unticked: false });
  const changed = command.problem?.code === 'draft_changed';
  useEffect(() => {
    if (!changed) return;
    tick(EMPTY);
    checkAgain();
  }, [changed, checkAgain]);

  const send = async () => {
    const unticked = missingOf(ticks).length > 0;
    setPressed(({ count }) => ({ count: count + 1, unticked }));
    if (unticked) return;
    await askToNotify();
    const body = { slotId, draftVersion: draft.version, declared: true, partnerAgreed: true } as const;
    const booking = await command.run({ body });
    if (!booking) return;
    tick(EMPTY);
    forgetChosen();
    startOver(`/marriage/booking?id=${booking.bookingId}&new=1`);
  };
  const missing = pressed.unticked ? missingOf(ticks) : [];
  const errors = missing.length > 0 ? missing : command.errors;
  return { ticks, command, send, errors, attempt: pressed.count + command.attempt };
}

/** The ticks that are missing, in the words of the schema. */
function missingOf(ticks: typeof EMPTY): FieldError[] {
  const result = DECLARATIONS.safeParse(ticks);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
}

/** Both people in clear, asked for by the person who typed them; each look is recorded (C-44). */
export function useReveal() {
  const own = useCommand(revealIdentity);
  const partner = useCommand(revealDraft);
  const [shown, setShown] = useState<Revealed>();
  const show = async () => {
    const [mine, theirs] = await Promise.all([own.run({ body: {} }), partner.run({ body: {} })]);
    if (mine && theirs) setShown({ own: mine, partner: theirs.partner });
  };
  return {
    shown,
    show,
    hide: () => setShown(undefined),
    busy: own.busy || partner.busy,
    problem: own.problem ?? partner.problem,
  };
}

interface InClear {
  name: string;
  idNumber: string;
  phone: string | null;
}

export interface Revealed {
  own: InClear;
  partner: InClear | null;
}
