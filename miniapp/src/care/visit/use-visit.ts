import { bookVisit, listVisitSlots } from '@jianghan/shared/care/contract';
import { BookVisit, type CareOpened } from '@jianghan/shared/care/schemas';
import { useState } from 'react';
import { useParams } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { checked, contactOf, forgetTyped, numberOf, orNull, typeIn, useTyped } from '../typed';

export interface Slot {
  slotId: string;
  startsAt: string;
  endsAt: string;
  left: number;
}

/** The free times of a place, what was typed, and the way to take one of them. */
export function useVisit() {
  const { placeId = '' } = useParams();
  const typed = useTyped();
  const slots = useRemote(listVisitSlots, { params: { placeId } });
  const command = useCommand(bookVisit);
  const [opened, setOpened] = useState<CareOpened & { startsAt: string | undefined }>();
  const { problem } = command;
  const nearest =
    problem?.code === 'slot_full' ? ((problem.data as { nearest?: Slot[] } | undefined)?.nearest ?? []) : [];
  const known = [...(slots.data?.items ?? []), ...nearest];
  const chosen = known.find(({ slotId }) => slotId === typed.slotId);
  const check = checked(
    BookVisit.safeParse({
      slotId: chosen?.slotId ?? '',
      contact: contactOf(typed),
      people: numberOf(typed.people),
      note: orNull(typed.note),
    }),
  );
  const missing = check.errors.map((error) =>
    error.field === 'slotId' ? { ...error, message: '请选参观时间' } : error,
  );
  const send = async () => {
    if (check.body === undefined) return;
    const reply = await command.run({ body: check.body });
    if (reply === undefined) return slots.retry();
    forgetTyped();
    setOpened({ ...reply, startsAt: chosen?.startsAt });
  };
  const takeInstead = (slotId: string) => {
    typeIn({ slotId });
    command.clear();
  };
  return { typed, slots, chosen, nearest, missing, command, send, opened, takeInstead };
}
