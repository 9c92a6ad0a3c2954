import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id, Instant, ListQuery, pageOf } from '../fields';

/** A line of the audit: who did what to which object, when, and what for. */
export const AuditLine = z.strictObject({
  entryId: Id,
  at: Instant,
  actorKind: z.string(),
  actorId: z.string().nullable(),
  /** The login, when the actor is staff. */
  actorLogin: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  field: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  traceId: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** An id, or the reference number of a case; a person by the id of the account or by the login of staff. */
const Named = z
  .string('请填编号')
  .trim()
  .max(64, '编号太长')
  .regex(/^[\w.-]+$/, '编号只有字母、数字、点和连字符');

export const AuditAlert = z.strictObject({
  alertId: Id,
  staffId: Id,
  staffLogin: z.string().nullable(),
  looks: z.number().int(),
  since: Instant,
  raisedAt: Instant,
  seenAt: Instant.nullable(),
});
export type AuditAlert = z.infer<typeof AuditAlert>;

/** How the chain of the audit stands. The chain itself is verified by a command, which reads every line. */
export const AuditChain = z.strictObject({
  seals: z.number().int(),
  headHash: z.string().nullable(),
  sealedAt: Instant.nullable(),
  unsealed: z.strictObject({ count: z.number().int(), oldestAt: Instant.nullable() }),
});
export type AuditChain = z.infer<typeof AuditChain>;

const Preview = z.strictObject({
  items: z.array(z.strictObject({ what: z.string(), kept: z.string(), rows: z.number().int() })),
  until: Instant,
});
export type RetentionPreview = z.infer<typeof Preview>;

const tag = '审计';
const access = ['auditor'] as const;

export const searchAudit = endpoint({
  name: 'searchAudit',
  method: 'GET',
  path: '/audit/lines',
  tag,
  access,
  status: 200,
  summary: '按对象、人、日期查审计记录，新的在前；查询本身也记一行',
  query: ListQuery.extend({
    object: Named.optional(),
    person: Named.optional(),
    from: CalendarDate.optional(),
    to: CalendarDate.optional(),
  }),
  reply: pageOf(AuditLine),
  refusals: [],
  idempotent: false,
});

export const listAuditAlerts = endpoint({
  name: 'listAuditAlerts',
  method: 'GET',
  path: '/audit/alerts',
  tag,
  access,
  status: 200,
  summary: '不寻常的查询，新的在前',
  query: ListQuery,
  reply: pageOf(AuditAlert),
  refusals: [],
  idempotent: false,
});

export const markAlertSeen = endpoint({
  name: 'markAlertSeen',
  method: 'POST',
  path: '/audit/alerts/:alertId/seen',
  tag,
  access,
  status: 200,
  summary: '审计员看过一条提醒',
  params: z.strictObject({ alertId: Id }),
  body: z.strictObject({}),
  reply: AuditAlert,
  refusals: ['not_found'],
  idempotent: true,
  example: { body: {} },
});

export const getAuditChain = endpoint({
  name: 'getAuditChain',
  method: 'GET',
  path: '/audit/chain',
  tag,
  access,
  status: 200,
  summary: '审计链现在到哪里，还有几行没有封',
  reply: AuditChain,
  refusals: [],
  idempotent: false,
});

export const previewRetention = endpoint({
  name: 'previewRetention',
  method: 'GET',
  path: '/audit/retention',
  tag,
  access: ['auditor', 'administrator'],
  status: 200,
  summary: '今晚会删掉多少，只有数（P-14）',
  reply: Preview,
  refusals: [],
  idempotent: false,
});

export const auditEndpoints = [searchAudit, listAuditAlerts, markAlertSeen, getAuditChain, previewRetention] as const;
