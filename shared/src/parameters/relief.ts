import { z } from 'zod';
import { Clock, decimal, link, type Mark, type ParameterSpec, whole, words } from './kinds';

const ASK = '标准未公布，须问区民政局';

/** Money of the relief rules, set by the administrator with an effective date. */
function money(title: string, { rule, unit = '元/月', evidence = ASK, mark = 'UNSURE' as Mark }: Said) {
  return {
    group: '救助标准',
    title,
    kind: 'number',
    schema: decimal(0, 1_000_000).nullable(),
    unit,
    default: null,
    rule,
    mark,
    evidence,
  } as const satisfies ParameterSpec;
}

interface Said {
  rule: string;
  unit?: string;
  evidence?: string;
  mark?: Mark;
}

/** A time limit of one step of a lane; every one of them is a table row, never a constant (2.3, 2.4). */
function limit(
  title: string,
  value: number,
  { rule, unit = '个工作日', evidence = ASK, mark = 'UNSURE' as Mark }: Said,
) {
  return {
    group: '办理时限',
    title,
    kind: 'number',
    schema: whole(0, 365),
    unit,
    default: value,
    rule,
    mark,
    evidence,
  } as const satisfies ParameterSpec;
}

const factor = (title: string, value: number, said: Pick<ParameterSpec, 'rule' | 'mark' | 'evidence'>) =>
  ({
    ...said,
    group: '救助标准',
    title,
    kind: 'number',
    schema: decimal(0, 100),
    unit: '倍',
    default: value,
  }) as const satisfies ParameterSpec;

/** Standards and factors of relief and benefits (2.6, 3.2, 3.3, section 9). */
const STANDARD_SPECS = {
  'relief.dibao': money('城市低保标准（D）', { rule: 'B-02' }),
  'relief.disposable_income': money('上年人均可支配收入（月，Y）', { rule: 'B-13' }),
  'benefit.disabled_living': money('困难残疾人生活补贴', { rule: 'B-17' }),
  'benefit.disabled_care': money('重度残疾人护理补贴', { rule: 'B-18' }),
  'benefit.elder_80': money('高龄津贴（80–89 岁）', { rule: 'B-19' }),
  'benefit.elder_90': money('高龄津贴（90–99 岁）', { rule: 'B-19' }),
  'benefit.elder_100': money('高龄津贴（100 岁以上）', { rule: 'B-19' }),
  'relief.low_income_factor': factor('低保边缘家庭系数（k）', 1.5, {
    rule: 'B-12',
    mark: 'UNSURE',
    evidence: '由省里确定，须核实',
  }),
  'relief.spending_ratio': factor('刚性支出占比（p）', 0.6, {
    rule: 'B-13',
    mark: 'UNSURE',
    evidence: '由市里确定，常见 0.5–0.6',
  }),
  'relief.street_limit': factor('街道直接审批上限（几个月低保）', 4, {
    rule: 'R-41',
    mark: 'FOUND',
    evidence: '湖北省 2019 年临时救助实施意见',
  }),
  'relief.ceiling': factor('一事最高（几个月低保）', 12, {
    rule: 'R-40',
    mark: 'FOUND',
    evidence: '江汉区民政事业发展“十四五”规划',
  }),
  'relief.prepaid_ceiling': factor('先行救助最高（几个月低保）', 1, {
    rule: 'R-2.3',
    mark: 'UNSURE',
    evidence: '法律只说小额，须问区民政局',
  }),
  'relief.second_approver': factor('超过几个月低保要第二人复核', 4, {
    rule: 'R-41',
    mark: 'UNSURE',
    evidence: '内部控制的做法，须问区民政局',
  }),
  'relief.fast_ceiling': factor('小额快救最高（几个月低保）', 1, {
    rule: 'R-42',
    mark: 'FOUND',
    evidence: '民政部、财政部 2026 年 1 月意见',
  }),
  'relief.fast_tier_low': factor('小额快救低档（几个月低保）', 0.25, {
    rule: 'R-42',
    mark: 'UNSURE',
    evidence: '意见只说分档，档次须问区民政局',
  }),
  'relief.fast_tier_middle': factor('小额快救中档（几个月低保）', 0.5, {
    rule: 'R-42',
    mark: 'UNSURE',
    evidence: '意见只说分档，档次须问区民政局',
  }),
} as const satisfies Record<string, ParameterSpec>;

/** Days of each step (SLA), and the other limits of relief. */
const LIMIT_SPECS = {
  'sla.fast': limit('小额快救办结', 3, {
    rule: 'R-2.3',
    unit: '天',
    mark: 'FOUND',
    evidence: '民政部、财政部 2026 年 1 月意见',
  }),
  'sla.emergency': limit('急难型办结', 2, { rule: 'R-2.3', mark: 'FOUND', evidence: '湖北省 2019 年临时救助实施意见' }),
  'sla.emergency_supplement': limit('先行救助后补充说明', 10, { rule: 'R-2.3' }),
  'sla.review': limit('支出型：材料审查', 1, { rule: 'R-2.4' }),
  'sla.check': limit('支出型：经济状况核对', 5, { rule: 'R-2.4' }),
  'sla.visit': limit('支出型：入户调查', 3, { rule: 'R-2.4' }),
  'sla.street_opinion': limit('支出型：街道审核意见', 2, { rule: 'R-2.4' }),
  'sla.publicity': limit('支出型：公示', 3, { rule: 'R-2.4', unit: '天' }),
  'sla.confirm': limit('支出型：确认', 3, { rule: 'R-2.4' }),
  'sla.payment': limit('支出型：发放', 3, { rule: 'R-2.4' }),
  'sla.answer': limit('补正的期限', 10, { rule: 'C-01' }),
  'sla.forward': limit('转办后等接办单位答复', 5, { rule: 'R-48' }),
  'sla.meeting': limit('会商', 5, { rule: 'R-2.3' }),
  'sla.closing': limit('告知结果后办结', 60, {
    rule: 'R-54',
    unit: '天',
    mark: 'KNOWN',
    evidence: '与行政复议的期限一样长',
  }),
  'relief.promise_days': limit('容缺受理补齐材料', 10, { rule: 'R-33' }),
  'relief.same_cause_days': limit('同一事由再次申请提醒', 365, { rule: 'R-44', unit: '天', mark: 'UNSURE' }),
  'relief.objection_days': limit('公示异议复查', 5, { rule: 'R-53' }),
} as const satisfies Record<string, ParameterSpec>;

const TEXT_SPECS = {
  'relief.day_ends': {
    group: '办理时限',
    title: '几点以后收到的算下一个工作日',
    kind: 'clock',
    schema: Clock,
    unit: null,
    default: '17:00',
    rule: 'C-03',
    mark: 'UNSURE',
    evidence: '按登记处的办公时间，须向街道核实',
  },
  'contact.hotline': {
    group: '联系方式',
    title: '区民政局救助热线',
    kind: 'text',
    schema: words(32),
    unit: null,
    default: '12345',
    rule: 'R-58',
    mark: 'UNSURE',
    evidence: '区级热线未查到，先用 12345',
  },
  'contact.reconsideration_url': {
    group: '联系方式',
    title: '网上申请行政复议的网址',
    kind: 'link',
    schema: link.nullable(),
    unit: null,
    default: null,
    rule: 'R-54',
    mark: 'UNSURE',
    evidence: '须问区司法局',
  },
  'site.filing_number': {
    group: '联系方式',
    title: '备案号',
    kind: 'text',
    schema: z.nullable(words(64)),
    unit: null,
    default: null,
    rule: '0.9',
    mark: 'UNSURE',
    evidence: '上线前按国办函〔2026〕12号备案',
  },
} as const satisfies Record<string, ParameterSpec>;

export const RELIEF_SPECS = { ...STANDARD_SPECS, ...LIMIT_SPECS, ...TEXT_SPECS } as const;
