import { z } from 'zod';
import { CalendarDate, Id, Instant, Phone } from '../fields';
import { freeText } from '../relief/inputs';
import { Street } from '../relief/schemas';
import { OrderKind } from './order-flow';

/** What somebody asked of eldercare. Each kind is a case file with a flow of its own. */
export const CareKind = z.enum(['visit', 'intention', 'home_service', 'advice']);
export type CareKind = z.infer<typeof CareKind>;

export const CARE_KIND_TEXTS = {
  visit: '预约参观',
  intention: '入住意向',
  home_service: '上门服务',
  advice: '养老咨询',
} as const satisfies Record<CareKind, string>;

/** Any name they give; nobody is checked for a visit. */
const GivenName = freeText('姓名', 50);

/** Who asks for the elder. */
export const ELDER_RELATIONS = {
  self: '我就是老人',
  child: '子女',
  spouse: '老伴',
  relative: '亲戚',
  community: '社区工作者',
  other: '其他',
} as const;
export const ElderRelation = z.enum(
  Object.keys(ELDER_RELATIONS) as [keyof typeof ELDER_RELATIONS],
  '请选您和老人的关系',
);

/** Whom it is for, and whom to ring. */
export const CarePerson = z.strictObject(
  { name: GivenName, phone: Phone, relation: ElderRelation },
  '请填姓名、电话和您与老人的关系',
);

/** Where somebody goes to the door: a street of the district and words that find the flat. */
export const HomeAddress = z.strictObject({ street: Street, address: freeText('详细地址', 200) }, '请填街道和详细地址');

export const BookVisit = z.strictObject({
  slotId: Id,
  contact: CarePerson,
  /** How many come. */
  people: z.number('请填几个人来').int('人数是整数').min(1, '至少 1 人').max(6, '最多 6 人'),
  note: freeText('想了解的', 500).nullable(),
});
export type BookVisit = z.infer<typeof BookVisit>;

export const RegisterIntention = z.strictObject({
  placeId: Id,
  elderName: GivenName,
  /** In full years; the day of birth is not asked. */
  elderAge: z.number('请填年龄').int('年龄是整数').min(40, '请核对年龄').max(120, '请核对年龄'),
  contact: CarePerson,
  /** 特困, said by the family; the home checks it before the queue (愿进全进). */
  isDestitute: z.boolean('请选是不是特困人员'),
  from: CalendarDate.nullable(),
  note: freeText('情况说明', 1000).nullable(),
});
export type RegisterIntention = z.infer<typeof RegisterIntention>;

const Weekday = z.number('请选星期几').int().min(1, '请选星期几').max(7, '请选星期几');

/** When it is wanted. Dates in Asia/Shanghai; `at` is the time of day, `11:30`. */
export const Schedule = z.discriminatedUnion(
  'repeat',
  [
    z.strictObject({ repeat: z.literal('once'), on: CalendarDate }),
    /** Working days as the State Council publishes them: holidays left out, moved working days counted. */
    z.strictObject({ repeat: z.literal('workdays'), from: CalendarDate, until: CalendarDate }),
    /** 1 is Monday; on a holiday only when the family wants it. */
    z.strictObject({
      repeat: z.literal('weekly'),
      weekdays: z.array(Weekday, '请选星期几').min(1, '请选星期几').max(7, '请选星期几'),
      from: CalendarDate,
      until: CalendarDate,
      onHolidays: z.boolean('请选放假时要不要'),
    }),
  ],
  '请选什么时候要',
);
export type Schedule = z.infer<typeof Schedule>;

export const PlaceOrder = z.strictObject({
  placeId: Id,
  kind: OrderKind,
  elderName: GivenName,
  contact: CarePerson,
  home: HomeAddress,
  schedule: Schedule,
  at: z.string('请选时间').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选时间'),
  note: freeText('要注意的', 500).nullable(),
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

/** How many items each part of GB/T 42195-2022 has. */
const ITEMS = { 'B.1': 8, 'B.2': 4, 'B.3': 9, 'B.4': 5 };
export const ITEM_CODES = Object.entries(ITEMS).flatMap(([part, items]) =>
  Array.from({ length: items }, (_, at) => `${part}.${at + 1}`),
);
const ItemPoints = z.number().int().min(0).max(4);

/** The result of a self-check, handed over by a separate consent and by nothing else. */
export const AbilityResult = z
  .strictObject(
    {
      score: z.number().int().min(0).max(90),
      /** What lies beside the items may have moved it. */
      level: z.number().int().min(0).max(4),
      points: z.strictObject(Object.fromEntries(ITEM_CODES.map((code) => [code, ItemPoints]))),
    },
    '请重做自评后再交',
  )
  .refine(
    ({ score, points }) => Object.values(points).reduce((sum, one) => sum + one, 0) === score,
    '自评的分数和答案对不上，请重做自评',
  );
export type AbilityResult = z.infer<typeof AbilityResult>;

export const AskAdviser = z.strictObject({
  street: Street,
  contact: CarePerson,
  text: freeText('想问的', 1000),
  /** Only with the consent `ability`, given in the same breath. */
  ability: AbilityResult.nullable(),
});
export type AskAdviser = z.infer<typeof AskAdviser>;

/** The answer to a request: nothing personal, so that it can be given again. */
export const CareOpened = z.strictObject({
  caseId: Id,
  reference: z.string(),
  kind: CareKind,
  holder: z.string(),
  holderPhone: z.string(),
});
export type CareOpened = z.infer<typeof CareOpened>;

/** A case after a step. */
export const CareMoved = z.strictObject({
  caseId: Id,
  kind: CareKind,
  state: z.string(),
  stateText: z.string(),
  version: z.number().int(),
  dueAt: Instant.nullable(),
});
export type CareMoved = z.infer<typeof CareMoved>;
