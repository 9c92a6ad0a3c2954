import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import type { Lane } from '@jianghan/shared/relief/states';
import { inYuan } from '@jianghan/shared/relief/written';
import { fenOf } from '../../money';
import type { GrantDraft } from './draft';

export interface Check {
  tone: 'done' | 'warn' | 'danger' | 'quiet';
  text: string;
}

/** What is typed so far is worth: money and things; a service has no price here. */
export function worthOfDraft(grants: readonly GrantDraft[]): number {
  return grants.reduce((sum, { kind, amount }) => sum + (kind === 'service' ? 0 : (fenOf(amount) ?? 0)), 0);
}

type Known = Pick<ReliefFile, 'limits' | 'persons'>;

interface Asked {
  lane: Lane;
  /** What is typed. */
  amountFen: number;
  /** What was given in advance; the limits are for both together. */
  givenFen: number;
  hasMinutes: boolean;
  isPrepaying: boolean;
}

/** The limits of the day of acceptance against what is typed (R-40…R-42), before anything is sent; the server judges again. */
export function amountChecks(asked: Asked, { limits, persons }: Known): Check[] {
  const { givenFen, isPrepaying } = asked;
  const amountFen = asked.amountFen + givenFen;
  const all = { ...asked, amountFen };
  const { dibaoFen } = limits;
  if (amountFen === 0) return [];
  if (dibaoFen === null) return [{ tone: 'danger', text: '低保标准还没有设，先请管理员设好，现在只能给服务' }];
  const standard: Check = { tone: 'quiet', text: `低保标准 ${inYuan(dibaoFen)}/月，受理那天的` };
  const sum = givenFen === 0 ? '' : `：先行救助 ${inYuan(givenFen)}，再给 ${inYuan(asked.amountFen)}`;
  const total: Check = { tone: 'quiet', text: `合计 ${inYuan(amountFen)}${sum}` };
  if (isPrepaying) return [total, upTo('先行救助', amountFen, limits.prepaidFen), standard];
  return [total, ...ofLane(all, limits), ceiling(all, { limits, persons }), standard];
}

function upTo(what: string, amountFen: number, most: number | null): Check {
  const isFine = amountFen <= (most ?? 0);
  const limit = inYuan(most ?? 0);
  return isFine
    ? { tone: 'done', text: `不超过 ${limit}，可以${what}` }
    : { tone: 'danger', text: `${what}最多 ${limit}，请减少或换一种办理方式` };
}

function ofLane({ lane, amountFen }: Asked, { fastFen, streetFen }: ReliefFile['limits']): Check[] {
  if (lane === 'FAST') return [upTo('小额快救', amountFen, fastFen)];
  const most = inYuan(streetFen ?? 0);
  return amountFen <= (streetFen ?? 0)
    ? [{ tone: 'done', text: `不超过 ${most}，街道可以决定` }]
    : [{ tone: 'warn', text: `超过 ${most}，由区级决定` }];
}

function ceiling({ amountFen, hasMinutes }: Asked, { limits, persons }: Known): Check {
  const most = limits.ceilingFen ?? 0;
  if (amountFen > most * persons)
    return { tone: 'danger', text: `${persons} 人最多 ${inYuan(most * persons)}，不能再多` };
  if (amountFen <= most) return { tone: 'done', text: `不超过 ${inYuan(most)} 的上限` };
  return hasMinutes
    ? { tone: 'warn', text: `超过 ${inYuan(most)}，凭会商纪要办` }
    : { tone: 'danger', text: `超过 ${inYuan(most)}，先会商，附上纪要` };
}
