import type { ReliefAction } from '../relief/states';

/**
 * Steps of relief whose input is the office's own thinking: proposals with amounts nobody has decided on, what a
 * check found about others, words between colleagues. No copy holds them, and every copy says so.
 */
export const INNER_STEPS = [
  'finish_check',
  'recheck',
  'call_meeting',
  'publish',
  'propose',
  'approve_first',
  'send_back',
] as const satisfies readonly ReliefAction[];

/** Columns that no copy holds; the sums that were granted stand in the grants. */
export const INNER_COLUMNS: readonly string[] = [
  'relief_cases.amount_fen',
  'relief_decisions.amount_fen',
  'relief_notes.text_enc',
  'relief_notes.written_at',
];

/** What is not among the own data of whoever has a case of relief, and why (P-06: a refusal says its reason). */
export const LEFT_OUT_OF_RELIEF = [
  { what: '还没有决定的救助金额和打算怎么帮', why: '没有确认以前不算数，以街道或区民政局的决定为准' },
  { what: '核对调查的记录、会商和内部审核的意见', why: '里面有别人的信息和办理中的讨论；想看可以到街道窗口申请' },
  { what: '工作人员的办理备注', why: '是同事之间交接用的，不作为决定的依据' },
  { what: '谁提出了异议', why: '法律要求替提出的人保密' },
] as const;
