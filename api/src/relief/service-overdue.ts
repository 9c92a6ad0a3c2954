import type { ReplyOf } from '@jianghan/shared/contract';
import type { listOverdueRelief as ListOverdueRelief } from '@jianghan/shared/relief/contract-work';
import type { Call } from '../http/call';
import { officesOf } from '../http/scope';
import { actingIn } from './holder';
import { reliefRules } from './rules';
import { countEscalated, type Escalated, listEscalated } from './store-overdue';
import { toItems } from './view';

const MOST = 50;

/** What a supervisor is told by the clock: who holds an overdue case, and since when (5.1). */
export async function listOverdueRelief(call: Call): Promise<ReplyOf<typeof ListOverdueRelief>> {
  const offices = officesOf(call);
  const rules = await reliefRules();
  const told = await listEscalated(offices, MOST);
  const items = await toItems(
    call,
    told.map(({ relief }) => relief),
  );
  return {
    count: told.length < MOST ? told.length : await countEscalated(offices),
    items: items.map((item, at) => {
      const one = told[at] as Escalated;
      const { part, isOfficer } = actingIn(one.relief, rules);
      const by = isOfficer ? (item.claimedBy?.name ?? null) : null;
      return { ...item, held: { part, by, since: sinceOf(one).toISOString() }, toldAt: one.toldAt.toISOString() };
    }),
  };
}

/** In these hands since the last step, or since somebody took it up after that. */
function sinceOf({ relief, claimedAt }: Escalated): Date {
  return claimedAt !== null && claimedAt > relief.updatedAt ? claimedAt : relief.updatedAt;
}
