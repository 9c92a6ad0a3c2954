import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import type { Holidays } from '@jianghan/shared/calendar/holidays';
import { sayDate } from '@jianghan/shared/calendar/words';
import type { OrderKind } from '@jianghan/shared/care/order-flow';
import { MOST_DAYS, type Visits, visitsOf } from '@jianghan/shared/care/schedule';
import { scheduleText } from '@jianghan/shared/care/schedule-words';
import { type PlaceOrder, Schedule } from '@jianghan/shared/care/schemas';

/** What the operator types while the caller speaks. */
export interface Typed {
  phone: string;
  name: string;
  relation: PlaceOrder['contact']['relation'] | null;
  elderName: string;
  street: string | null;
  address: string;
  kind: OrderKind | null;
  placeId: string | null;
  repeat: PlaceOrder['schedule']['repeat'];
  from: string;
  until: string;
  weekdays: readonly string[];
  onHolidays: boolean;
  at: string;
  note: string;
}

export function newTyped(street: string | null, now: Date): Typed {
  const tomorrow = addDays(dateOf(now), 1);
  return {
    phone: '',
    name: '',
    relation: null,
    elderName: '',
    street,
    address: '',
    kind: null,
    placeId: null,
    repeat: 'once',
    from: tomorrow,
    until: '',
    weekdays: [],
    onHolidays: false,
    at: '11:30',
    note: '',
  };
}

function scheduleOf({ repeat, from, until, weekdays, onHolidays }: Typed): PlaceOrder['schedule'] {
  if (repeat === 'once') return { repeat, on: from };
  if (repeat === 'workdays') return { repeat, from, until };
  return { repeat, from, until, weekdays: weekdays.map(Number).sort(), onHolidays };
}

/** What is missing is named by the schema, beside its field. Who rings for themselves is the elder. */
export function bodyOf(typed: Typed): PlaceOrder {
  const { placeId, kind, relation, street, phone, address, at, note } = typed;
  const isSelf = relation === 'self';
  return {
    placeId: placeId as string,
    kind: kind as OrderKind,
    elderName: typed.elderName,
    contact: { name: isSelf ? typed.elderName : typed.name, phone, relation: relation as 'self' },
    home: { street: street as string, address },
    schedule: scheduleOf(typed),
    at,
    note: note.trim() === '' ? null : note,
  };
}

interface Said {
  /** 工作日 11:30，12月1日到12月31日 */
  text: string;
  visits: Visits;
  /** The first days by name, and how many there are. */
  days: string;
}

const NAMED = 5;

/** The schedule in words and dates, as they are read back; undefined until it can be understood. */
export function sayVisits(typed: Typed, holidays: Holidays): Said | undefined {
  const schedule = Schedule.safeParse(scheduleOf(typed)).data;
  if (schedule === undefined || typed.at === '') return undefined;
  if (schedule.repeat !== 'once' && schedule.until > addDays(schedule.from, MOST_DAYS)) return undefined;
  const visits = visitsOf(schedule, holidays);
  const first = visits.dates.slice(0, NAMED).map(sayDate).join('、');
  const days =
    visits.dates.length > NAMED ? `${first}……一共 ${visits.dates.length} 次` : `${first}，${visits.dates.length} 次`;
  return {
    text: scheduleText(schedule, typed.at),
    visits,
    days: visits.dates.length === 0 ? '这段时间一次也没有' : days,
  };
}
