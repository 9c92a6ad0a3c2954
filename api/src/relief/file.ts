import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import type { ActionWords } from '@jianghan/shared/flow/flow';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { valuesIn } from '@jianghan/shared/planning/facts';
import {
  decidingAuthority,
  isAboveCeiling,
  monthsOf,
  needsSecondApprover,
  type Standards,
} from '@jianghan/shared/relief/amounts';
import { RELIEF_ACTIONS, RELIEF_STATES, reliefActions } from '@jianghan/shared/relief/flow';
import { HINDRANCES, hindrance, type ReliefActor } from '@jianghan/shared/relief/guards';
import { proposeLane } from '@jianghan/shared/relief/lanes';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import type { Transaction } from 'sequelize';
import { lookupHash } from '../crypto/fields';
import { type Call, staffOf } from '../http/call';
import { officesOf } from '../http/scope';
import { actorIn } from './core';
import { eventsOf } from './file-events';
import { knownOffices, namesOf } from './names';
import { type ReliefRules, reliefRules, standardsOn } from './rules';
import { standingOf } from './standing';
import type { ReliefCase } from './store';
import * as store from './store-file';
import { listGrants } from './store-grants';
import { toItem } from './view';

/** What a file is worded with that comes from elsewhere; read before the transaction, which holds the one connection. */
export interface FileRules {
  rules: ReliefRules;
  offices: Awaited<ReturnType<typeof knownOffices>>;
}

export async function fileRules(officeId: string): Promise<FileRules> {
  return { rules: await reliefRules(), offices: await knownOffices([officeId]) };
}

/** The whole case as the caller may see it: everybody masked, each step of the table with what closes it. */
export async function fileOf(
  tx: Transaction,
  call: Call,
  of: { relief: ReliefCase; from: FileRules },
): Promise<ReliefFile> {
  const { relief, from } = of;
  const { staffId } = staffOf(call);
  const actor = await actorIn(tx, call, relief);
  const standards = standardsOn(from.rules, relief.acceptedOn ?? relief.receivedOn, relief.emergencyId);
  const notes = await store.listNotes(tx, relief.id);
  const names = await namesOf(tx, [relief.claimedBy, ...notes.map((note) => note.staffId)]);
  const promise = await store.findPromise(tx, relief.id);
  const wording = { now: call.now, staffId, holidays: from.rules.holidays, offices: from.offices, names };
  return {
    ...toItem(relief, wording),
    ...personOf(relief),
    ...factsOf(relief),
    helper: maskedHelper(await store.findHelper(tx, relief.id)),
    enteredByMe: relief.enteredBy === staffId,
    limits: limitsOf(relief, standards, from.rules),
    grants: (await listGrants(tx, relief.id)).map(({ id: grantId, ...grant }) => ({ grantId, ...grant })),
    promise,
    notes: notes.map(({ id, at, staffId: by, text }) => ({
      noteId: id,
      at: at.toISOString(),
      by: names.get(by) ?? '',
      text,
    })),
    objections: (await store.listObjections(tx, relief.id)).map(({ at, text }) => ({ at: at.toISOString(), text })),
    signatures: (await store.listSignatures(tx, relief.id)).map((one) => ({ ...one, at: one.at.toISOString() })),
    repeated: await repeatedOf(tx, call, { relief, rules: from.rules }),
    emergency: from.rules.emergencies.find(({ id }) => id === relief.emergencyId)?.title ?? null,
    events: await eventsOf(tx, relief),
    actions: await actionsOf(tx, { relief, actor, standards }),
  };
}

const masked = (value: string | null, mask: (clear: string) => string) => (value === null ? null : mask(value));

function personOf({ phone, idNumber }: ReliefCase): Pick<ReliefFile, 'phone' | 'idNumber'> {
  return { phone: masked(phone, maskPhone), idNumber: masked(idNumber, maskIdNumber) };
}

function maskedHelper(helper: Awaited<ReturnType<typeof store.findHelper>>): ReliefFile['helper'] {
  if (helper === null) return null;
  return { ...helper, name: masked(helper.name, maskName), phone: masked(helper.phone, maskPhone) };
}

function factsOf(relief: ReliefCase) {
  const { origin, place, community, began, story, persons, isRecognised, isSecluded, isPrepaid, cause } = relief;
  const { receivedOn, acceptedOn, amountFen, isDanger, isSmall } = relief;
  return {
    ...{ origin, place, community, began, story, persons, isRecognised, isSecluded, isPrepaid },
    ...{ receivedOn, acceptedOn, amountFen },
    proposal: proposeLane({ cause, since: began, isDanger, isSmall }),
  };
}

/** In 分, by the figures of the day of acceptance; for the staff alone. */
function limitsOf(relief: ReliefCase, standards: Standards, rules: ReliefRules): ReliefFile['limits'] {
  const { lane, amountFen } = relief;
  return {
    dibaoFen: standards.dibaoFen,
    streetFen: monthsOf(standards, standards.streetLimit),
    ceilingFen: monthsOf(standards, standards.ceiling),
    fastFen: monthsOf(standards, standards.fastCeiling),
    fastTiersFen: fastTiers(relief, standards, rules),
    prepaidFen: monthsOf(standards, standards.prepaidCeiling),
    isAboveCeiling: isAboveCeiling(amountFen, standards),
    authority: decidingAuthority(lane ?? 'EXPENDITURE', amountFen, standards),
    needsSecond: needsSecondApprover(amountFen, standards),
  };
}

/** By the figures of the same day; the highest is the ceiling, whatever an emergency has made of it. */
function fastTiers({ acceptedOn, receivedOn }: ReliefCase, standards: Standards, { values }: ReliefRules): number[] {
  const of = valuesIn(values, acceptedOn ?? receivedOn);
  const factors = [valueIn(of, 'relief.fast_tier_low'), valueIn(of, 'relief.fast_tier_middle'), standards.fastCeiling];
  const tiers = factors.map((factor) => monthsOf(standards, factor)).filter((fen) => fen !== null);
  return [...new Set(tiers.filter((fen) => fen > 0 && fen <= (tiers.at(-1) ?? 0)))];
}

/** Of another street one learns that there was a case, and opens it nowhere: its reference leads to not_found. */
async function repeatedOf(
  tx: Transaction,
  call: Call,
  { relief, rules }: { relief: ReliefCase; rules: ReliefRules },
): Promise<ReliefFile['repeated']> {
  const on = dateOf(relief.openedAt);
  const days = valueIn(valuesIn(rules.values, on), 'relief.same_cause_days');
  const hash = (value: string | null, purpose: 'id_number' | 'phone') =>
    value === null ? null : lookupHash(value, purpose);
  const of = {
    id: relief.id,
    cause: relief.cause,
    idHash: hash(relief.idNumber, 'id_number'),
    phoneHash: hash(relief.phone, 'phone'),
  };
  const offices = officesOf(call);
  const found = await store.listSameCause(tx, of, instantOf(addDays(on, -days), '00:00'));
  return found.map(({ id, reference, officeId, state, openedAt }) => {
    const isSeen = offices === 'all' || offices.includes(officeId);
    return {
      caseId: isSeen ? id : null,
      reference: isSeen ? reference : null,
      openedAt: openedAt.toISOString(),
      stateText: RELIEF_STATES[state].text,
    };
  });
}

async function actionsOf(
  tx: Transaction,
  { relief, actor, standards }: { relief: ReliefCase; actor: ReliefActor; standards: Standards },
): Promise<ReliefFile['actions']> {
  const standing = await standingOf(tx, relief);
  return reliefActions(relief.state, actor.movers).map((action) => {
    const why = hindrance({ action, standing }, actor, standards);
    const { says, button = says }: ActionWords = RELIEF_ACTIONS[action];
    return { action, button, closed: why === undefined ? null : HINDRANCES[why] };
  });
}
