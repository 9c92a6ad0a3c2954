import { z } from 'zod';
import { CalendarDate, Id, Instant } from '../fields';
import { Office, Service } from '../marriage/schemas';
import { Clock } from '../parameters/kinds';
import { ParameterName } from '../parameters/registry';

const Hours = z.strictObject({ opens: Clock, closes: Clock }, '请填开门和关门时间');
const Seats = z.number('请填数字').int('请填整数').min(0, '不能小于 0').max(99, '不能大于 99');

/** Words that residents read. */
export const Note = z.string('请填说明').trim().min(2, '请填说明，至少两个字').max(40, '最多 40 个字');

const Location = z.strictObject(
  {
    longitude: z.number('请填经度').min(113.6, '经度不在武汉').max(115.1, '经度不在武汉'),
    latitude: z.number('请填纬度').min(29.9, '纬度不在武汉').max(31.4, '纬度不在武汉'),
  },
  '请填经度和纬度',
);

/** What residents read of an office. Coordinates are GCJ-02. */
export const OfficeDetails = z.strictObject(
  {
    name: z.string('请填名称').trim().min(2, '请填名称').max(50, '名称最多 50 个字'),
    address: z.string('请填地址').trim().min(2, '请填地址').max(100, '地址最多 100 个字'),
    phone: z
      .string('请填电话')
      .trim()
      .regex(/^[\d-]{5,20}$/, '电话写作 027-12345678'),
    location: Location.nullable(),
    isSample: z.boolean('请选是否示例'),
  },
  '请填登记处的信息',
);
export type OfficeDetails = z.infer<typeof OfficeDetails>;

/** One change of an office's plan. */
export const OfficeChange = z.discriminatedUnion(
  'kind',
  [
    OfficeDetails.extend({ kind: z.literal('details') }),
    z.strictObject({
      kind: z.literal('hours'),
      hours: z
        .array(Hours.extend({ weekday: z.number('请选星期').int('请选星期').min(1, '请选星期').max(7, '请选星期') }))
        .max(28, '一天最多四段时间'),
    }),
    z.strictObject({ kind: z.literal('service'), service: Service, capacity: Seats, onlineCapacity: Seats }),
    /** A date that departs from the ordinary week: opened, with other hours or capacity, or shut while nobody is booked. */
    z.strictObject({
      kind: z.literal('day'),
      on: CalendarDate,
      isOpen: z.boolean('请选开或不开'),
      hours: z.array(Hours).min(1, '请填办公时间').max(4, '一天最多四段时间').nullable(),
      onlineCapacity: Seats.nullable(),
      note: Note.nullable(),
    }),
    z.strictObject({ kind: z.literal('ordinary'), on: CalendarDate }),
  ],
  '请选要改什么',
);
export type OfficeChange = z.infer<typeof OfficeChange>;

/** Version of the office that the administrator was looking at; whoever comes second reads again. */
export const Version = z.number('请刷新后再试').int('请刷新后再试').min(0, '请刷新后再试');

export const ChangeOffice = z.strictObject({ version: Version, change: OfficeChange });
export type ChangeOffice = z.infer<typeof ChangeOffice>;

export const ManagedOffice = Office.extend({
  version: z.number().int(),
  services: z.array(z.strictObject({ service: Service, capacity: z.number().int(), onlineCapacity: z.number().int() })),
});
export type ManagedOffice = z.infer<typeof ManagedOffice>;

const count = z.number().int();
const Counted = { appear: count, vanish: count, change: count, seatsBefore: count, seatsAfter: count, taken: count };

/** What a change does to the slots that exist and to those who are booked; `conflicts` stop it. */
export const Effect = z.strictObject({
  ...Counted,
  days: z.array(z.strictObject({ on: CalendarDate, ...Counted })),
  conflicts: z.array(z.strictObject({ slotId: Id, startsAt: Instant, taken: count, capacity: count })),
});
export type Effect = z.infer<typeof Effect>;

/** What a new value does: to the slots, and to how many dates may be booked at noon of its first day. */
export const ParameterEffect = Effect.extend({ openDays: z.strictObject({ before: count, after: count }) });
export type ParameterEffect = z.infer<typeof ParameterEffect>;

/** One date as the administrator sees it. */
export const PlanDay = z.strictObject({
  on: CalendarDate,
  /** Null on an ordinary day. */
  special: z
    .strictObject({
      isOpen: z.boolean(),
      hours: z.array(z.strictObject({ opens: z.string(), closes: z.string() })).nullable(),
      onlineCapacity: count.nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  isOpen: z.boolean(),
  holiday: z.strictObject({ kind: z.enum(['off', 'work']), name: z.string() }).nullable(),
  isProvisional: z.boolean(),
  slots: count,
  seats: count,
  taken: count,
});
export type PlanDay = z.infer<typeof PlanDay>;

/** Whatever a parameter may hold; its own schema decides. */
export const ParameterValue = z.union(
  [
    z.number(),
    z.boolean(),
    z.string().max(300, '太长，最多 300 个字'),
    z.strictObject({ min: z.number(), max: z.number() }),
    z.strictObject({
      name: z.string().max(100, '名称太长'),
      address: z.string().max(200, '地址太长'),
      phone: z.string().max(32, '电话太长'),
    }),
  ],
  '请填值',
);
export type ParameterValue = z.infer<typeof ParameterValue>;

export const SetParameter = z.strictObject({
  /** How often it has been set so far. */
  version: Version,
  value: ParameterValue.nullable(),
  source: z.string('请填依据').trim().min(4, '请填依据，例如文件名和文号').max(200, '依据最多 200 个字'),
  validFrom: CalendarDate,
});
export type SetParameter = z.infer<typeof SetParameter>;

/** One setting of a parameter, in the order in which they were made. */
export const ParameterSetting = z.strictObject({
  version: count,
  value: ParameterValue.nullable(),
  source: z.string(),
  validFrom: CalendarDate,
  setAt: Instant,
});
export type ParameterSetting = z.infer<typeof ParameterSetting>;

export const ParameterState = z.strictObject({
  name: ParameterName,
  version: count,
  /** In force today: what was set, or null while the default of the registry holds. */
  current: ParameterSetting.nullable(),
  /** Settings that begin later. */
  coming: z.array(ParameterSetting),
});
export type ParameterState = z.infer<typeof ParameterState>;

export const HolidayYearView = z.strictObject({
  year: z.number().int(),
  /** loaded: by an administrator · printed: comes with the software · provisional: only weekends are known (暂定). */
  state: z.enum(['loaded', 'printed', 'provisional']),
  version: count,
  source: z.string().nullable(),
  loadedAt: Instant.nullable(),
  days: z.array(z.strictObject({ date: CalendarDate, name: z.string(), kind: z.enum(['off', 'work']) })),
});
export type HolidayYearView = z.infer<typeof HolidayYearView>;

export const LoadHolidays = z.strictObject({
  version: Version,
  /** The notice as printed, or the published JSON of one year. */
  text: z.string('请粘贴通知全文').trim().min(20, '请粘贴通知全文').max(20_000, '太长，请只粘贴通知'),
  source: z.string('请填来源').trim().min(4, '请填来源，例如通知的文号或网址').max(200, '来源最多 200 个字'),
});
export type LoadHolidays = z.infer<typeof LoadHolidays>;

/** The words go to the public calendar and to everybody whose booking ends. */
export const CloseDate = z.strictObject({ version: Version, on: CalendarDate, reason: Note });
export type CloseDate = z.infer<typeof CloseDate>;

export const ClosingPreview = z.strictObject({ on: CalendarDate, bookings: count, slots: count, seats: count });
export type ClosingPreview = z.infer<typeof ClosingPreview>;

export const ClosingDone = z.strictObject({ on: CalendarDate, version: count, bookings: count, messages: count });
export type ClosingDone = z.infer<typeof ClosingDone>;
