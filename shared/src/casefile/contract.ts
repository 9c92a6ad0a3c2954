import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, Instant, ListQuery, pageOf } from '../fields';

export const CaseKind = z.enum(['marriage_booking', 'relief', 'visit', 'intention', 'home_service', 'advice']);
export type CaseKind = z.infer<typeof CaseKind>;

/** What a resident reads in a list: which matter, in which state, who holds it, by when. */
export const CaseSummary = z.strictObject({
  caseId: Id,
  reference: z.string().meta({ example: 'MR-7K3M-9QXT-C' }),
  kind: CaseKind,
  /** The feature's own object, for the link. */
  subjectId: Id,
  state: z.string(),
  stateText: z.string(),
  title: z.string(),
  /** What the resident should know now, one sentence. */
  note: z.string(),
  group: z.enum(['mine_to_do', 'running', 'done']),
  happensAt: Instant.nullable(),
  updatedAt: Instant,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseEvent = z.strictObject({ at: Instant, text: z.string(), by: z.string() });

/** The four facts (who, by when, next, phone) and the line from first to last. */
export const CaseDetail = CaseSummary.extend({
  holder: z.string(),
  holderPhone: z.string(),
  dueAt: Instant.nullable(),
  nextText: z.string(),
  version: z.number().int(),
  events: z.array(CaseEvent),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

const tag = '进度';

export const listMyCases = endpoint({
  name: 'listMyCases',
  method: 'GET',
  path: '/cases',
  tag,
  access: 'L0',
  status: 200,
  summary: '我的办件，新的在前',
  query: ListQuery,
  reply: pageOf(CaseSummary),
  refusals: [],
  idempotent: false,
});

export const getCase = endpoint({
  name: 'getCase',
  method: 'GET',
  path: '/cases/:caseId',
  tag,
  access: 'L0',
  status: 200,
  summary: '一件办件从头到尾',
  params: z.strictObject({ caseId: Id }),
  reply: CaseDetail,
  refusals: ['not_found'],
  idempotent: false,
});

export const casefileEndpoints = [listMyCases, getCase] as const;
