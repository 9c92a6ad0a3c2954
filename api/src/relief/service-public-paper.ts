import { dateOf } from '@jianghan/shared/calendar/dates';
import type { ParamsOf, ReplyOf } from '@jianghan/shared/contract';
import { maskName } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import { type getPublicPaper as GetPublicPaper, PUBLIC_PAPERS } from '@jianghan/shared/relief/contract-desk';
import { LANE_TEXTS, type ReliefAction } from '@jianghan/shared/relief/states';
import { inYuan } from '@jianghan/shared/relief/written';
import type { Transaction } from 'sequelize';
import { listEvents } from '../casefile/service';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { lookLimits, recordCaseLook } from '../trust/each-look';
import { fileRules } from './file';
import { findInScope, findLookedAt } from './looking';
import type { ReliefCase } from './store';
import { type GrantRow, listGrants } from './store-grants';

type Paper = ReplyOf<typeof GetPublicPaper>;
type Kind = ParamsOf<typeof GetPublicPaper>['kind'];

const AFTER: Record<Kind, ReliefAction> = { publicity: 'publish', publication: 'approve' };

type Office = { name: string; phone: string } | undefined;

/** Everybody may read it, so that it says less than any page: nobody's name in full, no cause, nothing below the community. */
export async function getPublicPaper(call: Call, { caseId, kind }: { caseId: string; kind: Kind }): Promise<Paper> {
  const limits = await lookLimits(call.now);
  const from = await fileRules((await findInScope(null, call, caseId)).officeId);
  const line = { look: 'case.viewed', field: null, reason: 'handle', note: null } as const;
  return transact(async (tx) => {
    const { of: relief, at } = await findLookedAt(tx, call, caseId);
    const paper = await paperOf(tx, { relief, kind, office: from.offices.get(relief.officeId) });
    await recordCaseLook(tx, call, { at, limits, line });
    return paper;
  });
}

/** small quick help is never published, nor who must not be named. */
const isPublic = ({ lane, isSecluded }: ReliefCase) => lane !== 'FAST' && !isSecluded;

async function paperOf(
  tx: Transaction,
  { relief, kind, office }: { relief: ReliefCase; kind: Kind; office: Office },
): Promise<Paper> {
  const event = (await listEvents(tx, relief.id)).findLast(({ action }) => action === AFTER[kind]);
  const isOver = kind === 'publicity' && relief.state !== 'publicity';
  if (event === undefined || relief.lane === null || isOver || !isPublic(relief)) throw new Refusal('not_found');
  return {
    title: `临时救助${PUBLIC_PAPERS[kind]}`,
    name: relief.name === null ? '（姓名不详）' : maskName(relief.name),
    community: relief.community,
    persons: relief.persons,
    lane: LANE_TEXTS[relief.lane],
    help: helpIn(await listGrants(tx, relief.id)),
    on: dateOf(event.at),
    until: kind === 'publicity' && relief.dueAt !== null ? dateOf(relief.dueAt) : null,
    officeName: office?.name ?? '',
    officePhone: office?.phone ?? '',
  };
}

/** Sums alone: what the things are may tell what somebody suffers from. */
function helpIn(grants: readonly GrantRow[]): string[] {
  const standing = grants.filter(({ isStopped }) => !isStopped);
  const sum = (kind: GrantRow['kind'], of: (grant: GrantRow) => number | null) =>
    standing.filter((grant) => grant.kind === kind).reduce((total, grant) => total + (of(grant) ?? 0), 0);
  const money = sum('money', ({ amountFen }) => amountFen);
  const goods = sum('goods', ({ valueFen }) => valueFen);
  return [
    ...(money > 0 ? [`救助金 ${inYuan(money)}`] : []),
    ...(goods > 0 ? [`实物，值 ${inYuan(goods)}`] : []),
    ...(standing.some(({ kind }) => kind === 'service') ? ['服务'] : []),
  ];
}
