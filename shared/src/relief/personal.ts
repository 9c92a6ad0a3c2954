import { IDENTITY, inTable } from '../personal-column';

const RELIEF_KEPT = { purpose: '临时救助的申请和办理', retention: 'relief' } as const;
const SENSITIVE = { sensitive: true } as const;

/** Statutory duty is the basis of a case; the number of somebody's card is asked for by consent (P-01, R-31). */
export const reliefColumns = [
  ...inTable(
    { table: 'relief_cases', ...RELIEF_KEPT },
    {
      origin: '谁提交的',
      name_enc: '申请人姓名',
      name_hash: null,
      phone_enc: '申请人电话',
      phone_hash: null,
      id_number_enc: ['申请人身份证号', IDENTITY],
      id_hash: [null, IDENTITY],
      place_enc: '在哪里',
      community: '社区',
      cause: ['出了什么事', SENSITIVE],
      began: '从什么时候开始',
      story_enc: ['情况说明', SENSITIVE],
      is_danger: ['有没有人身危险', SENSITIVE],
      is_small: '是否小额急需',
      persons: '一起生活的人数',
      is_recognised: ['是否已认定的困难家庭', SENSITIVE],
      is_secluded: '是否不公示',
      lane: '办理方式',
      received_on: '收到日期',
      accepted_on: '受理日期',
      is_prepaid: '是否先行救助',
      amount_fen: ['救助金额', SENSITIVE],
    },
  ),
  ...inTable(
    { table: 'relief_helpers', ...RELIEF_KEPT },
    { name_enc: '代办人姓名', phone_enc: '代办人电话', relation: '代办人与申请人的关系', basis: '代办的依据' },
  ),
  ...inTable({ table: 'relief_steps', ...RELIEF_KEPT }, { action: '办理环节', input_enc: ['办理内容', SENSITIVE] }),
  ...inTable(
    { table: 'relief_decisions', ...RELIEF_KEPT },
    { step: '决定环节', outcome: '决定', amount_fen: ['决定金额', SENSITIVE], decided_at: '决定时间' },
  ),
  ...inTable(
    { table: 'relief_grants', ...RELIEF_KEPT },
    {
      kind: '救助形式',
      amount_fen: ['发放金额', SENSITIVE],
      pay_on: '发放日期',
      what_enc: '物品或服务',
      provider_enc: '提供单位',
      quantity: '数量',
      value_fen: '物品价值',
      granted_at: '确认时间',
      stopped_at: '停发时间',
    },
  ),
  ...inTable(
    { table: 'relief_deliveries', ...RELIEF_KEPT },
    { delivered_on: '送达日期', received_by_enc: '签收人', note_enc: '送达备注' },
  ),
  ...inTable(
    { table: 'relief_promises', ...RELIEF_KEPT },
    { items_enc: '承诺补齐的材料', due_on: '补齐期限', kept_at: '补齐时间' },
  ),
  ...inTable({ table: 'relief_notes', ...RELIEF_KEPT }, { text_enc: ['办理备注', SENSITIVE], written_at: '备注时间' }),
  ...inTable(
    { table: 'relief_signatures', ...RELIEF_KEPT },
    {
      document: '签名的文书',
      method: '签名方式',
      signer_enc: '签名人',
      phone_hash: null,
      text_hash: null,
      signed_at: '签名时间',
    },
  ),
  /** Who objects is kept from everybody, the applicant too. */
  ...inTable(
    { table: 'relief_objections', purpose: '公示异议的复查', retention: 'relief' },
    { objector_enc: '提出异议的人', text_enc: '异议内容', recorded_at: '异议时间' },
  ),
];
