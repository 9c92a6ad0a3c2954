import { z } from 'zod';
import { CalendarDate, Id, Instant } from '../fields';
import { OrderKind } from './order-flow';
import { OrderVisitAction, OrderVisitState } from './order-visit-flow';
import { AbilityResult, CareKind, ELDER_RELATIONS } from './schemas';

const Relation = z.enum(Object.keys(ELDER_RELATIONS) as [keyof typeof ELDER_RELATIONS]);
const ContactView = z.strictObject({ name: z.string(), phone: z.string(), relation: Relation });
const PlaceRef = z.strictObject({ placeId: Id, name: z.string(), address: z.string(), phone: z.string() });

/** One visit of an order, with what this reader may do to it. */
export const OrderVisitView = z.strictObject({
  visitId: Id,
  startsAt: Instant,
  state: OrderVisitState,
  stateText: z.string(),
  version: z.number().int(),
  /** What was said with the last step: a reason, what was wrong. */
  said: z.string().nullable(),
  actions: z.array(z.strictObject({ action: OrderVisitAction, button: z.string() })),
});
export type OrderVisitView = z.infer<typeof OrderVisitView>;

/** What was asked, by kind. Of the matters of one kind only that kind's are there. */
export const CareMatter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('visit'),
    place: PlaceRef,
    startsAt: Instant,
    endsAt: Instant,
    people: z.number().int(),
    note: z.string().nullable(),
    /** Why the place called it off. */
    reason: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('intention'),
    place: PlaceRef,
    elderName: z.string(),
    elderAge: z.number().int(),
    isDestitute: z.boolean(),
    from: CalendarDate.nullable(),
    note: z.string().nullable(),
    class: z.number().int().nullable(),
    level: z.number().int().nullable(),
    /** 前面约 n 人; null unless the place publishes its queue. */
    ahead: z.number().int().nullable(),
    room: z.string().nullable(),
    /** The assessment's time and place, or why it cannot be. */
    said: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('home_service'),
    place: PlaceRef,
    service: OrderKind,
    elderName: z.string(),
    address: z.string(),
    scheduleText: z.string(),
    note: z.string().nullable(),
    reason: z.string().nullable(),
    visits: z.array(OrderVisitView),
  }),
  z.strictObject({
    kind: z.literal('advice'),
    place: PlaceRef.nullable(),
    street: z.string(),
    /** Question and answers in their order. */
    talk: z.array(z.strictObject({ at: Instant, by: z.enum(['family', 'adviser']), text: z.string() })),
    ability: AbilityResult.nullable(),
  }),
]);
export type CareMatter = z.infer<typeof CareMatter>;

/** A step of the table that this reader may take now. */
export const CareActionView = z.strictObject({ action: z.string(), button: z.string() });

/** The family's own page of a case: what was asked, how it stands, what is theirs to do. */
export const CareOwn = z.strictObject({
  caseId: Id,
  reference: z.string(),
  kind: CareKind,
  state: z.string(),
  stateText: z.string(),
  nextText: z.string(),
  version: z.number().int(),
  dueAt: Instant.nullable(),
  contact: ContactView,
  matter: CareMatter,
  actions: z.array(CareActionView),
});
export type CareOwn = z.infer<typeof CareOwn>;

/** A case in a list of the staff: everybody masked. */
export const CareListItem = z.strictObject({
  caseId: Id,
  reference: z.string(),
  kind: CareKind,
  officeId: Id,
  officeName: z.string(),
  name: z.string(),
  state: z.string(),
  stateText: z.string(),
  version: z.number().int(),
  openedAt: Instant,
  /** When they come, or when the next visit is. */
  happensAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  isOverdue: z.boolean(),
});
export type CareListItem = z.infer<typeof CareListItem>;

/** The whole case as the staff who serve it see it, through a look with a purpose: names and phones in clear, for they ring and knock. */
export const CareFile = CareListItem.extend({
  contact: ContactView,
  matter: CareMatter,
  events: z.array(z.strictObject({ at: Instant, text: z.string(), by: z.string() })),
  actions: z.array(CareActionView),
});
export type CareFile = z.infer<typeof CareFile>;

/** One line of a provider's day. */
export const DayVisit = OrderVisitView.extend({
  caseId: Id,
  reference: z.string(),
  service: OrderKind,
  elderName: z.string(),
  address: z.string(),
  phone: z.string(),
  note: z.string().nullable(),
});
export type DayVisit = z.infer<typeof DayVisit>;

/** A cancelled, missed or disputed visit that an adviser has to look after. */
export const CareAlert = z.strictObject({
  alertId: Id,
  caseId: Id,
  reference: z.string(),
  officeName: z.string(),
  service: OrderKind,
  startsAt: Instant,
  state: OrderVisitState,
  stateText: z.string(),
  said: z.string().nullable(),
  at: Instant,
});
export type CareAlert = z.infer<typeof CareAlert>;
