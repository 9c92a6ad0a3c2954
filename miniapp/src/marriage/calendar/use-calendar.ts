import { timeOf } from '@jianghan/shared/calendar/dates';
import { getDraft, listOffices, listSlots } from '@jianghan/shared/marriage/contract';
import type { Office, SlotCalendar } from '@jianghan/shared/marriage/schemas';
import { useMemo } from 'react';
import { useSession } from '../../session';
import { useRemote } from '../../use-remote';
import { useChosen } from '../chosen';

/** The offices, the calendar of the chosen one, and for whom it is. */
export function useOffices() {
  const offices = useRemote(listOffices, {});
  const officeId = useChosen((chosen) => chosen.officeId);
  const items = offices.data?.items ?? [];
  const office: Office | undefined = items.find((one) => one.officeId === officeId) ?? items[0];
  const signedIn = useSession(({ status }) => status === 'in');
  const { data: draft } = useRemote(getDraft, {}, { when: signedIn });
  return { offices, items, office, draft };
}

export function useSlots(office: Office) {
  const { officeId } = office;
  const slots = useRemote(listSlots, { params: { officeId } });
  const days = useMemo(() => byDate(slots.data), [slots.data]);
  const chosen = useChosen();
  const day = chosen.officeId === undefined || chosen.officeId === officeId ? days.get(chosen.on ?? '') : undefined;
  const slot = day?.slots.find(({ slotId, left }) => slotId === chosen.slotId && left > 0);
  return { slots, days, day, slot, asOf: slots.data && timeOf(slots.data.asOf) };
}

const byDate = (calendar: SlotCalendar | undefined) => new Map((calendar?.days ?? []).map((day) => [day.on, day]));
