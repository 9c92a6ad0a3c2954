import { decidingAuthority, needsSecondApprover, type Standards } from './amounts';
import { LANE_RULES } from './lanes';
import type { Lane, ReliefAction, ReliefMover, ReliefState } from './states';

/** What of a case and of who acts closes a step that the table would open. */
export interface ReliefStanding {
  state: ReliefState;
  /** Null until the street has accepted. */
  lane: Lane | null;
  wasSupplemented: boolean;
  isPrepaid: boolean;
  /** Recognised already (dibao and the like): what is known is not checked again (Art 42). */
  isRecognised: boolean;
  /** Nothing of it is ever published. */
  isSecluded: boolean;
  /** Worth of what is proposed with what was given in advance, in 分. */
  amountFen: number;
  /** Sums that are proposed or granted and have not arrived. */
  unpaid: number;
  /** Things and services that are proposed or granted and not yet handed over. */
  undelivered: number;
  /** How far money is that cannot simply be kept back any more. */
  onWay: 'in_batch' | 'at_bank' | null;
  enteredBy: string | null;
  /** Who of the staff has filled in where the money goes to. */
  accountSetBy: string | null;
  firstApprover: string | null;
}

/** Who acts: every mover they are for this case, and their id when they are of the staff. */
export interface ReliefActor {
  movers: readonly ReliefMover[];
  staffId: string | null;
}

/** Why a step is closed; each has its words for the staff. */
export const HINDRANCES = {
  asked_before: '已经一次告知过，不再让人补第二回',
  wrong_lane: '这种办理方式没有这一步',
  check_first: '支出型先核对调查',
  publish_first: '支出型先公示，再确认',
  entered_it: '录入的人不能决定同一件，请换一位',
  not_authority: '超过街道的权限，由区级决定',
  second_needed: '这个数额要两个人同意，请先交复核',
  second_not_needed: '这个数额一个人决定就可以',
  same_approver: '已经同意过的人不能再复核，请换一位',
  already_helped: '已经先行救助，不能再撤回；有变化请告诉街道',
  set_account: '填收款账户的人不能决定同一件，请换一位',
  no_money: '没有要发的钱',
  not_delivered: '还有没送到的东西、没做的服务或没发的钱',
  consent_missing: '转给慈善会要先有本人签的同意，请先补签名',
  in_batch: '钱已编进发放批次，还没交银行：先作废那一批，再办这一步',
  at_bank: '钱已交银行，还没有回音：等银行回复以后，再办这一步',
} as const;
export type Hindrance = keyof typeof HINDRANCES;

type Guard = (standing: ReliefStanding, actor: ReliefActor, standards: Standards) => Hindrance | undefined;

const RULES: Partial<Record<ReliefAction, Guard>> = {
  ask_supplement: ({ wasSupplemented }) => (wasSupplemented ? 'asked_before' : undefined),
  prepay: (standing, actor) => (standing.lane === 'EMERGENCY' ? hadPart(standing, actor) : 'wrong_lane'),
  start_check: ({ lane }) => (checkOf(lane) === 'none' ? 'wrong_lane' : undefined),
  recheck: ({ lane }) => (checkOf(lane) === 'none' ? 'wrong_lane' : undefined),
  open_review: ({ lane, isRecognised }) => (checkOf(lane) === 'must' && !isRecognised ? 'check_first' : undefined),
  call_meeting: ({ lane }) => (lane === 'FAST' ? 'wrong_lane' : undefined),
  publish: (standing) => (isPublished(standing) ? undefined : 'wrong_lane'),
  propose: (standing) => (isPublished(standing) ? 'publish_first' : undefined),
  approve_first: (standing, actor, standards) => {
    if (!needsSecondApprover(standing.amountFen, standards)) return 'second_not_needed';
    return decides(standing, actor, standards);
  },
  approve: (standing, actor, standards) => {
    const isAlone = standing.state === 'deciding';
    if (isAlone && needsSecondApprover(standing.amountFen, standards)) return 'second_needed';
    return secondPair(standing, actor) ?? decides(standing, actor, standards);
  },
  refuse: (standing, actor, standards) =>
    secondPair(standing, actor) ?? decides(standing, actor, standards) ?? cannotKeepBack(standing),
  withdraw: ({ isPrepaid }) => (isPrepaid ? 'already_helped' : undefined),
  terminate: cannotKeepBack,
  stop_payment: cannotKeepBack,
  start_payment: hasNothingToPay,
  pay_again: hasNothingToPay,
  pay_next: hasNothingToPay,
  confirm_paid: isNotAllGiven,
  complete: isNotAllGiven,
  deliver: ({ undelivered }) => (undelivered > 0 ? 'not_delivered' : undefined),
};

/** Why this step is closed in this case to this person, or undefined when it is open. */
export function hindrance(
  { action, standing }: { action: ReliefAction; standing: ReliefStanding },
  actor: ReliefActor,
  standards: Standards,
): Hindrance | undefined {
  return RULES[action]?.(standing, actor, standards);
}

/** The second pair of eyes is somebody else's, whatever they say. */
function secondPair({ state, firstApprover }: ReliefStanding, { staffId }: ReliefActor): Hindrance | undefined {
  return state === 'second_approval' && firstApprover === staffId ? 'same_approver' : undefined;
}

function decides(standing: ReliefStanding, actor: ReliefActor, standards: Standards): Hindrance | undefined {
  const lane = standing.lane ?? 'EXPENDITURE';
  const isForDistrict = decidingAuthority(lane, standing.amountFen, standards) === 'district';
  if (isForDistrict && !actor.movers.includes('district_officer')) return 'not_authority';
  return hadPart(standing, actor);
}

/** Who entered the case, or said where its money goes to, leaves the decision to somebody else. */
function hadPart({ enteredBy, accountSetBy }: ReliefStanding, { staffId }: ReliefActor): Hindrance | undefined {
  if (staffId === null) return undefined;
  if (enteredBy === staffId) return 'entered_it';
  return accountSetBy === staffId ? 'set_account' : undefined;
}

/** What has left the house, or stands on a list that is about to, is not kept back by a word here. */
function cannotKeepBack({ onWay }: ReliefStanding): Hindrance | undefined {
  return onWay ?? undefined;
}

function hasNothingToPay({ unpaid }: ReliefStanding): Hindrance | undefined {
  return unpaid > 0 ? undefined : 'no_money';
}

function isNotAllGiven({ unpaid, undelivered }: ReliefStanding): Hindrance | undefined {
  return unpaid > 0 || undelivered > 0 ? 'not_delivered' : undefined;
}

function checkOf(lane: Lane | null): 'none' | 'may' | 'must' {
  return LANE_RULES[lane ?? 'EXPENDITURE'].check;
}

function isPublished({ lane, isSecluded }: ReliefStanding): boolean {
  return LANE_RULES[lane ?? 'EXPENDITURE'].publicity && !isSecluded;
}
