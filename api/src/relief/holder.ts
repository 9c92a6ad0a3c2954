import type { CaseDetail } from '@jianghan/shared/casefile/contract';
import { decidingAuthority } from '@jianghan/shared/relief/amounts';
import { RELIEF_FLOW, RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import { type ReliefRules, standardsOn } from './rules';
import type { ReliefCase } from './store';

const BUREAU = '江汉区民政局';

const ROLES = {
  you: '您本人',
  officer: '街道救助窗口',
  supervisor: '街道负责人',
  district: '区民政局救助科',
} as const;
type Part = keyof typeof ROLES;

/** Whoever has to act, as colleagues call them; an officer of the street is somebody by name once they have claimed it. */
export function actingIn(relief: ReliefCase, rules: ReliefRules): { part: string; isOfficer: boolean } {
  const part = partOf(relief, rules);
  return { part: part === 'you' ? '当事人' : ROLES[part], isOfficer: part === 'officer' };
}

interface Known {
  file: Pick<CaseDetail, 'holder' | 'holderPhone'>;
  hotline: string;
  rules: ReliefRules;
}

/** In whose hands a case is: read off the table of steps, and off the amount where it says who decides. */
function partOf(relief: ReliefCase, rules: ReliefRules): Part {
  if (RELIEF_STATES[relief.state].group === 'mine_to_do') return 'you';
  if (relief.state === 'deciding') {
    const standards = standardsOn(rules, relief.acceptedOn ?? relief.receivedOn, relief.emergencyId);
    const authority = decidingAuthority(relief.lane ?? 'EXPENDITURE', relief.amountFen, standards);
    return authority === 'district' ? 'district' : 'supervisor';
  }
  const movers = new Set(Object.values(RELIEF_FLOW.steps[relief.state]).flatMap(({ by }) => by));
  if (movers.size === 0 || movers.has('street_officer')) return 'officer';
  return movers.has('district_officer') ? 'district' : 'supervisor';
}

/** Office, role and phone of whoever has to act (build item 7). */
export function holderOf(relief: ReliefCase, { file, hotline, rules }: Known): ReliefOwn['holder'] {
  const part = partOf(relief, rules);
  if (part === 'district') return { office: BUREAU, role: ROLES.district, phone: hotline };
  return { office: file.holder, role: ROLES[part], phone: file.holderPhone };
}
