import { type ActionWords, actionsBy, type Flow, type StateWords, type Step, stepOf } from '../flow/flow';
import { RELIEF_INPUTS } from './inputs';
import type { ReliefLimit } from './sla';
import type { ReliefAction, ReliefMover, ReliefOpening, ReliefState } from './states';

/** What each state means to the resident (5.1). Nobody is ever told that they were turned away where the law says forward. */
export const RELIEF_STATES = {
  submitted: { text: '已提交', group: 'running', next: '街道看过后受理，或一次说清还缺什么' },
  supplement: { text: '待补正', group: 'mine_to_do', next: '请把缺的补上；补好以前，街道的期限不走' },
  not_accepted: { text: '不予受理', group: 'done', next: '理由和救济途径在书面通知里；情况有变可以再申请' },
  forwarded: { text: '已转办', group: 'running', next: '接办的单位会联系您；没有回音请打街道电话' },
  accepted: { text: '已受理', group: 'running', next: '街道安排核实' },
  prepaid: { text: '已先行救助', group: 'running', next: '先帮到您，手续随后由街道和您一起补' },
  verifying: { text: '核对调查中', group: 'running', next: '街道核对情况，可能上门或打电话' },
  review: { text: '审核中', group: 'running', next: '街道提出意见' },
  meeting: { text: '会商中', group: 'running', next: '情况特殊，几个部门一起商量' },
  publicity: { text: '公示中', group: 'running', next: '公示只写遮住的姓名和社区，期满后确认' },
  deciding: { text: '确认中', group: 'running', next: '等待确认决定' },
  second_approval: { text: '复核中', group: 'running', next: '另一位工作人员再看一遍，然后决定' },
  approved: { text: '已确认', group: 'running', next: '准备发放' },
  paying: { text: '发放中', group: 'running', next: '款项在路上，到账后会告诉您' },
  payment_failed: { text: '没有到账', group: 'mine_to_do', next: '请核对收款账户；核对好马上再发' },
  paid_in_part: { text: '已发放一部分', group: 'running', next: '其余的按说好的日期发放、送到' },
  paid: { text: '已发放', group: 'done', next: '收到后请留意核对；有疑问请打街道电话' },
  refused: { text: '不予救助', group: 'done', next: '理由和救济途径在书面决定里；情况有变可以再申请' },
  withdrawn: { text: '已撤回', group: 'done', next: '需要时可以随时再申请' },
  terminated: { text: '终止办理', group: 'done', next: '原因写在通知里；需要时可以再申请' },
  closed: { text: '已办结', group: 'done', next: '需要时可以随时再申请' },
} as const satisfies Record<ReliefState, StateWords>;

/** What each action says to the resident, on the button of the staff, and what it needs. */
export const RELIEF_ACTIONS = {
  submit: { says: '{谁}提交了申请' },
  enter: { says: '街道在窗口录入了申请' },
  report: { says: '有人替您反映了困难' },
  ask_supplement: { says: '街道一次告知了还缺的内容', button: '请补正', input: RELIEF_INPUTS.ask_supplement },
  answer: { says: '{谁}补上了缺的内容', button: '记下已补', input: RELIEF_INPUTS.answer },
  expire: { says: '到期没有补齐，这次先结束' },
  accept: { says: '街道受理了申请', button: '受理', input: RELIEF_INPUTS.accept },
  not_accept: { says: '街道书面告知不予受理', button: '不予受理', input: RELIEF_INPUTS.not_accept },
  forward: { says: '街道转给了该办的单位', button: '转办', input: RELIEF_INPUTS.forward },
  take_back: { says: '街道收回来继续办', button: '收回继续办', input: RELIEF_INPUTS.take_back },
  prepay: { says: '街道先行救助', button: '先行救助', input: RELIEF_INPUTS.prepay },
  start_check: { says: '街道开始核对调查', button: '开始核对调查', input: RELIEF_INPUTS.start_check },
  finish_check: { says: '核对调查完成', button: '核对调查完成', input: RELIEF_INPUTS.finish_check },
  open_review: { says: '街道开始审核', button: '直接审核', input: RELIEF_INPUTS.open_review },
  recheck: { says: '街道再核对一次', button: '退回核对', input: RELIEF_INPUTS.recheck },
  call_meeting: { says: '提交会商', button: '提交会商', input: RELIEF_INPUTS.call_meeting },
  publish: { says: '开始公示', button: '开始公示', input: RELIEF_INPUTS.publish },
  end_publicity: { says: '公示期满', button: '公示期满', input: RELIEF_INPUTS.end_publicity },
  object: { says: '公示中有人提出异议，街道复查', button: '登记异议', input: RELIEF_INPUTS.object },
  propose: { says: '街道提出意见，等待确认', button: '提交确认', input: RELIEF_INPUTS.propose },
  approve_first: { says: '一位工作人员同意，等另一位复核', button: '同意，交复核', input: RELIEF_INPUTS.approve_first },
  approve: { says: '救助已确认', button: '确认救助', input: RELIEF_INPUTS.approve },
  refuse: { says: '书面告知不予救助', button: '不予救助', input: RELIEF_INPUTS.refuse },
  send_back: { says: '退回街道再审', button: '退回再审', input: RELIEF_INPUTS.send_back },
  start_payment: { says: '开始发放', button: '开始发放' },
  complete: { says: '该给的都已给到', button: '都已给到', input: RELIEF_INPUTS.complete },
  confirm_paid: { says: '已发放到账', button: '确认到账' },
  confirm_part: { says: '这一期已到账', button: '确认这一期到账' },
  confirm_money: { says: '钱已到账，实物和服务还在送', button: '确认钱已到账' },
  fail_payment: { says: '没有到账，请核对收款账户', button: '没有到账' },
  mend_account: { says: '{谁}核对了收款账户', button: '改好账户' },
  pay_again: { says: '重新发放', button: '重新发放' },
  pay_next: { says: '发放下一期', button: '发放下一期' },
  deliver: { says: '实物和服务都已送到，其余的钱按约定的日期发' },
  stop_payment: { says: '停止其余的救助', button: '停止其余的救助', input: RELIEF_INPUTS.stop_payment },
  withdraw: { says: '{谁}撤回了申请', button: '撤回', input: RELIEF_INPUTS.withdraw },
  terminate: { says: '街道终止办理', button: '终止办理', input: RELIEF_INPUTS.terminate },
  close: { says: '办结', button: '办结', input: RELIEF_INPUTS.close },
} as const satisfies Record<ReliefAction | ReliefOpening, ActionWords>;

type Cell = Step<ReliefState, ReliefMover, ReliefLimit>;

const OFFICER = ['street_officer'] as const;
const SUPERVISOR = ['street_supervisor'] as const;
const DECIDERS = ['street_supervisor', 'district_officer'] as const;
/** Whoever pays, and the file of the bank that comes back. */
const PAYERS = ['street_supervisor', 'district_officer', 'system'] as const;

/** Until somebody has to decide, the person may take it back, and a case without an object may end (death, other aid). */
const WITHDRAW = { next: 'withdrawn', by: ['applicant'], clock: 'clear' } as const satisfies Cell;
const TERMINATE = { next: 'terminated', by: SUPERVISOR, clock: 'clear' } as const satisfies Cell;
const FORWARD = { next: 'forwarded', by: OFFICER, clock: { starts: 'forward' } } as const satisfies Cell;
const OPEN_REVIEW = { next: 'review', by: OFFICER, clock: { starts: 'opinion' } } as const satisfies Cell;
const START_CHECK = { next: 'verifying', by: OFFICER, clock: { starts: 'check' } } as const satisfies Cell;
const CLOSE = { next: 'closed', by: ['street_officer', 'system'], clock: 'clear' } as const satisfies Cell;
const REFUSE = { next: 'refused', by: DECIDERS, clock: { starts: 'closing' } } as const satisfies Cell;
/** Written, and after the person was heard (Art 48): nothing that has not been given yet is given any more. */
const STOP = { next: 'terminated', by: ['district_officer'], clock: 'clear' } as const satisfies Cell;
/** Everything has arrived and was handed over. */
const COMPLETE = {
  next: 'paid',
  by: ['street_officer', 'system'],
  clock: { starts: 'closing' },
} as const satisfies Cell;
const PUBLISH: Cell = { next: 'publicity', by: OFFICER, clock: { starts: 'publicity' } };
const PROPOSE: Cell = { next: 'deciding', by: OFFICER, clock: { starts: 'confirm' } };

/**
 * The whole way of a case of temporary relief (2.3, 2.4, 5.1). What depends on the lane, on the amount or on who
 * entered the case is no column of this table: `relief/guards` closes a step that stands here.
 */
export const RELIEF_FLOW: Flow<ReliefState, ReliefAction, ReliefMover, ReliefLimit, ReliefOpening> = {
  starts: ['submitted'],
  states: RELIEF_STATES,
  actions: RELIEF_ACTIONS,
  steps: {
    submitted: {
      accept: { next: 'accepted', by: OFFICER, clock: { starts: 'acceptance' } },
      /** Once, with everything listed (C-01); meanwhile the office's own clock stands still (C-04). */
      ask_supplement: { next: 'supplement', by: OFFICER, clock: { stopsFor: 'answer' } },
      forward: FORWARD,
      not_accept: { next: 'not_accepted', by: SUPERVISOR, clock: { starts: 'closing' } },
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    supplement: {
      answer: { next: 'submitted', by: ['applicant', 'street_officer'], clock: 'resume' },
      expire: { next: 'terminated', by: ['system'], clock: 'clear' },
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    not_accepted: { close: CLOSE },
    forwarded: {
      take_back: { next: 'submitted', by: OFFICER, clock: { starts: 'material' } },
      close: { ...CLOSE, by: OFFICER },
    },
    accepted: {
      start_check: START_CHECK,
      open_review: OPEN_REVIEW,
      /** Help first, the papers afterwards (Art 50). */
      prepay: { next: 'prepaid', by: SUPERVISOR, clock: { starts: 'prepaid' } },
      forward: FORWARD,
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    /** The deadline of the papers stays while they are gathered. */
    prepaid: {
      start_check: { next: 'verifying', by: OFFICER },
      open_review: { next: 'review', by: OFFICER },
      terminate: TERMINATE,
    },
    verifying: {
      finish_check: OPEN_REVIEW,
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    review: {
      publish: PUBLISH,
      propose: PROPOSE,
      call_meeting: { next: 'meeting', by: SUPERVISOR, clock: { starts: 'meeting' } },
      recheck: START_CHECK,
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    meeting: {
      publish: { ...PUBLISH, by: ['district_officer'] },
      propose: { ...PROPOSE, by: ['district_officer'] },
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    publicity: {
      end_publicity: { ...PROPOSE, by: ['street_officer', 'system'] },
      object: { next: 'verifying', by: OFFICER, clock: { starts: 'objection' } },
      withdraw: WITHDRAW,
      terminate: TERMINATE,
    },
    deciding: {
      approve: { next: 'approved', by: DECIDERS, clock: { starts: 'payment' } },
      approve_first: { next: 'second_approval', by: DECIDERS },
      refuse: REFUSE,
      send_back: { ...OPEN_REVIEW, by: DECIDERS },
    },
    second_approval: {
      approve: { next: 'approved', by: DECIDERS, clock: { starts: 'payment' } },
      refuse: REFUSE,
      send_back: { ...OPEN_REVIEW, by: DECIDERS },
    },
    approved: {
      start_payment: { next: 'paying', by: PAYERS },
      complete: COMPLETE,
      stop_payment: STOP,
    },
    paying: {
      confirm_paid: { next: 'paid', by: ['district_officer', 'system'], clock: { starts: 'closing' } },
      confirm_part: { next: 'paid_in_part', by: ['district_officer', 'system'], clock: 'clear' },
      /** What is to be handed over still has its day. */
      confirm_money: { next: 'paid_in_part', by: ['district_officer', 'system'] },
      fail_payment: { next: 'payment_failed', by: ['district_officer', 'system'], clock: { starts: 'repayment' } },
    },
    payment_failed: {
      mend_account: { next: 'payment_failed', by: ['applicant', 'street_officer'] },
      pay_again: { next: 'paying', by: PAYERS },
      stop_payment: STOP,
    },
    paid_in_part: {
      pay_next: { next: 'paying', by: PAYERS, clock: { starts: 'repayment' } },
      deliver: { next: 'paid_in_part', by: ['system'], clock: 'clear' },
      complete: COMPLETE,
      stop_payment: STOP,
    },
    paid: { close: CLOSE },
    refused: { close: CLOSE },
    withdrawn: {},
    terminated: {},
    closed: {},
  },
};

/** The step, when one of these movers may take it. */
export function reliefStep(
  state: ReliefState,
  action: ReliefAction,
  movers: readonly ReliefMover[],
): Step<ReliefState, ReliefMover, ReliefLimit> | undefined {
  const step = stepOf(RELIEF_FLOW, state, action);
  return step?.by.some((mover) => movers.includes(mover)) ? step : undefined;
}

/** What the table lets these movers do from a state; `relief/guards` takes away what the case itself does not allow. */
export function reliefActions(state: ReliefState, movers: readonly ReliefMover[]): ReliefAction[] {
  return actionsBy(RELIEF_FLOW, state, movers);
}
