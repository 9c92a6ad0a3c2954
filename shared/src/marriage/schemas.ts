import { z } from 'zod';
import { CalendarDate, Id, IdNumber, Instant, PersonName, Phone } from '../fields';

/** Only MARRY is booked online; the other services of the registry are walk-in. */
export const Service = z.enum(['MARRY'], '办理事项有误');
export type Service = z.infer<typeof Service>;

/** All but `mainland` are sent to the designated registry (M-21). */
export const Category = z.enum(['mainland', 'hongkong', 'macao', 'taiwan', 'overseas', 'foreign'], '请选择类别');
export type Category = z.infer<typeof Category>;

export const Need = z.enum(['barrier_free', 'sign_language', 'ethnic_language'], '请选择到场协助');
export type Need = z.infer<typeof Need>;

/** The registry that couples with a foreign, overseas, Hong Kong, Macao or Taiwan party go to; unknown until the bureau says so (M-21). */
export const DesignatedOffice = z.strictObject({ name: z.string(), address: z.string(), phone: z.string() });
export type DesignatedOffice = z.infer<typeof DesignatedOffice>;

export const Office = z.strictObject({
  officeId: Id,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  /** GCJ-02; null when not surveyed. */
  location: z.strictObject({ longitude: z.number(), latitude: z.number() }).nullable(),
  hours: z.array(z.strictObject({ weekday: z.number().int().min(1).max(7), opens: z.string(), closes: z.string() })),
  isSample: z.boolean(),
});
export type Office = z.infer<typeof Office>;

/** `left` counts couples; a slot is booked by its id. */
export const Slot = z.strictObject({ slotId: Id, startsAt: Instant, left: z.number().int() });
export type Slot = z.infer<typeof Slot>;

/** free/full: opened · unreleased: opens at `releasesAt` · closed: booking has ended for that day · rest: the office does not work. */
export const DayState = z.enum(['free', 'full', 'unreleased', 'closed', 'rest']);
export const SlotDay = z.strictObject({
  on: CalendarDate,
  state: DayState,
  left: z.number().int(),
  releasesAt: Instant.nullable(),
  /** Opened or closed by the office against the ordinary week, such as 周末加开. */
  note: z.string().nullable(),
  slots: z.array(Slot),
});
export type SlotDay = z.infer<typeof SlotDay>;

export const SlotCalendar = z.strictObject({
  officeId: Id,
  service: Service,
  slotMinutes: z.number().int(),
  asOf: Instant,
  releaseTime: z.string(),
  days: z.array(SlotDay),
});
export type SlotCalendar = z.infer<typeof SlotCalendar>;

const Guests = z.number('请填人数').int('人数是整数').min(0, '人数不能小于 0').max(50, '人数太多');

/** Both people, filled in once and kept encrypted; the booker's own name and numbers come from the real-name check. */
export const DraftInput = z.strictObject({
  ownCategory: Category.optional(),
  partner: z
    .strictObject(
      { category: Category, name: PersonName, idNumber: IdNumber, phone: Phone.optional() },
      '请填对方的信息',
    )
    .optional(),
  ceremony: z.enum(['yes', 'no'], '请选择是否参加颁证').optional(),
  guests: Guests.optional(),
  counselling: z.enum(['yes', 'no'], '请选择是否需要辅导').optional(),
  needs: z.array(Need, '请选择到场协助').max(3, '最多选三项').optional(),
});
export type DraftInput = z.infer<typeof DraftInput>;

export const Draft = z.strictObject({
  version: z.number().int(),
  /** The booker's own masked values. */
  own: z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string(), category: Category.nullable() }),
  partner: z
    .strictObject({ category: Category, name: z.string(), idNumber: z.string(), phone: z.string().nullable() })
    .nullable(),
  ceremony: z.enum(['yes', 'no']).nullable(),
  guests: z.number().int().nullable(),
  counselling: z.enum(['yes', 'no']).nullable(),
  needs: z.array(Need),
  complete: z.boolean(),
  updatedAt: Instant.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** `draftVersion` is the version the couple just checked on 核对信息. */
export const BookMarriage = z.strictObject({
  slotId: Id,
  draftVersion: z.number('请刷新后再提交').int('请刷新后再提交').min(1, '请刷新后再提交'),
  /** Voluntary, no spouse, no prohibited kinship (M-01, M-03); told, not stored as a legal declaration. */
  declared: z.literal(true, '请先确认双方自愿、都没有配偶、没有禁止结婚的亲属关系'),
  partnerAgreed: z.literal(true, '请先确认对方同意由您填写'),
});
export type BookMarriage = z.infer<typeof BookMarriage>;

/** Another time for the same booking; `version` is the one the couple just looked at. */
export const Reschedule = z.strictObject({
  slotId: Id,
  version: z.number('请刷新后再提交').int('请刷新后再提交').min(1, '请刷新后再提交'),
});
export type Reschedule = z.infer<typeof Reschedule>;

/** What may become of a booking (1.7); `marriage/flow` says how. */
export const BookingState = z.enum([
  'awaiting_partner',
  'booked',
  'checked_in',
  'served',
  'no_show',
  'declined',
  'expired',
  'cancelled_by_user',
  'cancelled_by_office',
]);
export type BookingState = z.infer<typeof BookingState>;

/** Opaque: names a booking to those who were given the link, and holds nothing personal. Fits a `scene` of WeChat (W-08). */
export const InvitationToken = z
  .string('链接不完整')
  .regex(/^[\w-]{32}$/, '链接不完整')
  .meta({ example: 'dF3k9sQ2_xL7vB1nM4cR8tY6-wE0pA5z' });

/** The answer to a booking: nothing personal, so that it can be given again. `getBooking` tells the rest. */
export const Booked = z.strictObject({
  bookingId: Id,
  caseId: Id,
  reference: z.string(),
  version: z.number().int(),
  state: BookingState,
  startsAt: Instant,
});
export type Booked = z.infer<typeof Booked>;

export const Booking = z.strictObject({
  bookingId: Id,
  caseId: Id,
  reference: z.string(),
  version: z.number().int(),
  state: BookingState,
  stateText: z.string(),
  service: Service,
  startsAt: Instant,
  office: Office,
  own: z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string() }),
  partner: z.strictObject({ name: z.string(), idNumber: z.string(), phone: z.string().nullable() }),
  ceremony: z.enum(['yes', 'no']),
  guests: z.number().int(),
  counselling: z.enum(['yes', 'no']),
  needs: z.array(Need),
  /** Opaque, for the QR code shown at the office; says nothing about the couple (M-67). */
  checkInToken: z.string(),
  /** Cancelling after this instant is counted (M-58). */
  cancelBefore: Instant,
  /** True on somebody's birthday of coming of age: accepted, to be confirmed by the registry (M-02a). */
  birthdayHint: z.boolean(),
  bookedAt: Instant,
  /** The one who asks: `own` are their values, `partner` the other's. */
  role: z.enum(['booker', 'partner']),
  /** Until when the partner may answer; null once the booking is out of awaiting_partner. */
  answerBy: Instant.nullable(),
  /** For the link that the booker passes on while the partner has not answered. */
  invitation: InvitationToken.nullable(),
  /** How often the time may still be changed (M-59). */
  movesLeft: z.number().int(),
  /** Why the office closed the day and ended the booking with it, in its own words (M-68). */
  closedReason: z.string().nullable(),
  may: z.array(z.enum(['cancel', 'reschedule'])),
});
export type Booking = z.infer<typeof Booking>;

/** What anybody with the link sees: masked names and the deadline; nothing of either once it has been answered. */
export const Invitation = z.strictObject({
  state: z.enum(['open', 'accepted', 'over']),
  bookerName: z.string().nullable(),
  partnerName: z.string().nullable(),
  answerBy: Instant.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

/** A booking that names the person who asks, found by the ID number of their own real-name check. */
export const Claim = z.strictObject({
  bookingId: Id,
  version: z.number().int(),
  invitation: InvitationToken,
  bookerName: z.string(),
  ownName: z.string(),
  startsAt: Instant,
  office: Office,
  answerBy: Instant,
  bookedAt: Instant,
});
export type Claim = z.infer<typeof Claim>;

/** Somebody who can no longer name the person who asks. */
export const Bar = z.strictObject({ barId: Id, bookerName: z.string(), barredAt: Instant });
export type Bar = z.infer<typeof Bar>;
