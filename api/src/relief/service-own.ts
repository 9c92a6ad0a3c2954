import { dateOf } from '@jianghan/shared/calendar/dates';
import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import { isolated } from '@jianghan/shared/isolated';
import { maskName, maskPhone } from '@jianghan/shared/masking';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import { Refusal } from '@jianghan/shared/refusal';
import { LIMIT_TEXTS, stopsAhead } from '@jianghan/shared/relief/ahead';
import { reliefActions } from '@jianghan/shared/relief/flow';
import { hindrance } from '@jianghan/shared/relief/guards';
import { silenceText } from '@jianghan/shared/relief/remedy';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { getCase } from '../casefile/service';
import type { Call } from '../http/call';
import { countingAt } from './clock';
import { holderOf } from './holder';
import { forwardedOf, hiddenOf, missingOf, noticesOf, type Told } from './own-letters';
import { type ReliefRules, reliefRules, standardsOn } from './rules';
import { standingOf } from './standing';
import { findRelief, type ReliefCase } from './store';
import { type GrantRow, listGrants } from './store-grants';
import { listPromises } from './store-promises';
import { listSteps } from './store-steps';

/** The resident's whole page of a case; of somebody else's there is none. */
export async function getOwnRelief(call: Call, caseId: string): Promise<ReliefOwn> {
  const file = await getCase(call, caseId);
  const relief = await findRelief(null, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  const rules = await reliefRules();
  const of = valuesIn(rules.values, dateOf(call.now));
  const hotline = valueIn(of, 'contact.hotline');
  const steps = await listSteps(null, caseId);
  const contact = { hotline, url: valueIn(of, 'contact.reconsideration_url') };
  const told: Told = { steps, events: file.events, state: relief.state, contact, rules };
  return {
    ...headOf(file, relief),
    holder: holderOf(relief, { file, hotline, rules }),
    ...dateIn(relief, rules),
    lateText: isLate(relief, call.now) ? silenceText({ hotline }) : null,
    ahead: aheadOf(relief, { rules, now: call.now }),
    missing: missingOf(told),
    promised: (await listPromises(null, caseId)).filter(({ keptAt }) => keptAt === null).map(toPromise),
    notices: noticesOf(told),
    forwarded: forwardedOf(told),
    grants: (await listGrants(null, caseId)).filter(({ isGranted }) => isGranted).map(toGrant),
    hidden: hiddenOf(told),
    may: await openTo(relief, rules),
  };
}

function headOf({ events, nextText, stateText }: CaseDetail, relief: ReliefCase) {
  const { name, phone } = relief;
  return {
    caseId: relief.id,
    reference: relief.reference,
    state: relief.state,
    stateText,
    nextText,
    version: relief.version,
    person: { name: name && maskName(name), phone: phone && maskPhone(phone), place: placeOf(relief) },
    cause: relief.cause,
    isForSomebodyElse: relief.origin === 'proxy',
    openedAt: relief.openedAt.toISOString(),
    events,
  };
}

function placeOf({ community, place }: ReliefCase): string | null {
  const parts = [community, place].filter((part) => part !== null);
  return parts.map(isolated).join('，') || null;
}

function dateIn({ dueAt, clock, state }: ReliefCase, { holidays }: ReliefRules) {
  const limit = state === 'supplement' ? 'answer' : clock;
  return {
    dueAt: dueAt?.toISOString() ?? null,
    dueText: dueAt === null || limit === null ? null : LIMIT_TEXTS[limit],
    isProvisional: dueAt !== null && holidays.isProvisional(dateOf(dueAt)),
  };
}

/** Late is the office, never the person. */
function isLate({ dueAt, clock, state }: ReliefCase, now: Date): boolean {
  return dueAt !== null && dueAt < now && state !== 'supplement' && clock !== 'closing' && clock !== 'publicity';
}

function aheadOf(relief: ReliefCase, { rules, now }: { rules: ReliefRules; now: Date }) {
  const { daysOf } = countingAt(now, rules);
  return stopsAhead(relief).map(({ text, row }) => ({
    text,
    note: row && `${daysOf(row)} ${row.unit === 'workdays' ? '个工作日' : '天'}内`,
  }));
}

function toPromise({ items, dueOn }: { items: string[]; dueOn: string }) {
  return { items, dueOn };
}

function toGrant({ id, ...grant }: GrantRow): ReliefOwn['grants'][number] {
  return { grantId: id, ...grant };
}

/** What the person may do now, as the table and the case itself allow. */
async function openTo(relief: ReliefCase, rules: ReliefRules) {
  const standing = await standingOf(null, relief);
  const standards = standardsOn(rules, relief.acceptedOn ?? relief.receivedOn, relief.emergencyId);
  const actor = { movers: ['applicant'], staffId: null } as const;
  return reliefActions(relief.state, actor.movers).filter(
    (action) => hindrance({ action, standing }, actor, standards) === undefined,
  );
}
