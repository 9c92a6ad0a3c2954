import { z } from 'zod';
import { endpoint } from '../contract';
import { Id, ListQuery, pageOf } from '../fields';
import { freeText } from './inputs';
import { OverdueItem, ReliefListItem } from './schemas-staff';
import { Lane, ReliefState } from './states';

const tag = '救助办理';
const access = ['street_officer', 'street_supervisor', 'district_officer'] as const;

/** The piles of the work list. */
export const PILES = {
  new: '新的',
  mine: '我的',
  due_today: '今天到期',
  overdue: '已超期',
  waiting: '等别人',
  all: '全部',
} as const;
export const Pile = z.enum(Object.keys(PILES) as [keyof typeof PILES], '请选一类');

/** Beyond 999 nobody counts. */
const Count = z.number().int();

export const listReliefWork = endpoint({
  name: 'listReliefWork',
  method: 'GET',
  path: '/staff/relief',
  tag,
  access,
  status: 200,
  summary: '待办：新的、我的、今天到期、超期、等别人；最急的在前，姓名遮住',
  query: ListQuery.extend({
    pile: Pile.default('all'),
    officeId: Id.optional(),
    lane: Lane.optional(),
    state: ReliefState.optional(),
  }),
  reply: pageOf(ReliefListItem),
  refusals: ['not_found'],
  idempotent: false,
});

export const countReliefWork = endpoint({
  name: 'countReliefWork',
  method: 'GET',
  path: '/staff/relief/counts',
  tag,
  access,
  status: 200,
  summary: '每一类待办有几件',
  query: z.strictObject({ officeId: Id.optional() }),
  reply: z.strictObject({
    counts: z.strictObject(
      Object.fromEntries(Pile.options.map((pile) => [pile, Count])) as Record<z.infer<typeof Pile>, typeof Count>,
    ),
  }),
  refusals: ['not_found'],
  idempotent: false,
});

/** What the clock has told the supervisor (5.1); the oldest first, fifty at the most. It is gone once the case goes on. */
export const listOverdueRelief = endpoint({
  name: 'listOverdueRelief',
  method: 'GET',
  path: '/staff/relief/overdue',
  tag,
  access: ['street_supervisor', 'district_officer'],
  status: 200,
  summary: '超期督办：到期没办的报给负责人，写明在谁手里、从什么时候起',
  reply: z.strictObject({ items: z.array(OverdueItem), count: Count }),
  refusals: [],
  idempotent: false,
});

/** A POST: a name belongs in no address and no log. Each search is a line of the audit. */
export const searchRelief = endpoint({
  name: 'searchRelief',
  method: 'POST',
  path: '/staff/relief/searches',
  tag,
  access,
  status: 200,
  summary: '按编号、完整姓名或手机号查；只查得到自己权限内的，每查一次记一行审计',
  body: z.strictObject({
    text: freeText('编号或姓名', 64),
    limit: ListQuery.shape.limit,
    cursor: ListQuery.shape.cursor,
  }),
  reply: pageOf(ReliefListItem),
  refusals: [],
  idempotent: true,
  example: { body: { text: 'LS-7K3M-9QXT-C' } },
});

export const workEndpoints = [listReliefWork, countReliefWork, listOverdueRelief, searchRelief] as const;
