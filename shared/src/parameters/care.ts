import { type ParameterSpec, whole } from './kinds';

/** No rule of Wuhan was found for any of these: the pattern of Guangzhou stands in until the bureau answers (4.4). */
const GUANGZHOU = '武汉未查到，暂按广州市公办养老机构轮候的做法，须问区民政局';
const OURS = '没有规定，按方便住户的原则暂定，须问区民政局';

function days(title: string, value: number, { unit = '个工作日', evidence = GUANGZHOU } = {}) {
  return {
    group: '养老服务',
    title,
    kind: 'number',
    schema: whole(0, 365),
    unit,
    default: value,
    rule: '4.4',
    mark: 'UNSURE',
    evidence,
  } as const satisfies ParameterSpec;
}

/** Limits and numbers of what is asked of eldercare. */
export const CARE_SPECS = {
  'care.contact_days': days('入住意向：多少天内联系', 5),
  'care.assessment_days': days('入住意向：评估和告知结果', 3),
  'care.offer_days': days('入住意向：通知床位后多少天内答复', 3, { evidence: OURS }),
  'care.admission_days': days('入住意向：要了床位后多少天内入住', 5),
  'care.passes': days('一年内几次不要床位暂停轮候', 2, { unit: '次' }),
  'care.pause_days': days('暂停轮候多少天', 365, { unit: '天' }),
  'care.acceptance_days': days('上门服务：多少天内接单', 1, { evidence: OURS }),
  'care.late_minutes': days('上门服务：过了时间多少分钟没有出发算没做成', 60, { unit: '分钟', evidence: OURS }),
  'care.confirm_days': days('上门服务：多少天没有回音算确认', 3, { unit: '天', evidence: OURS }),
  'care.answer_days': days('养老咨询：多少天内答复', 2, { evidence: OURS }),
  'care.closing_days': days('养老咨询：答复后多少天没有再问就办结', 15, { unit: '天', evidence: OURS }),
  'care.visit_days': days('参观：提前多少天可以约', 30, { unit: '天', evidence: OURS }),
} as const satisfies Record<string, ParameterSpec>;
