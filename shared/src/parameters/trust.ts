import { type ParameterSpec, whole } from './kinds';

const group = '审计';

/** When looking becomes unusual enough to be shown to the auditor (reliability 9). */
export const TRUST_SPECS = {
  'audit.looks_outside': {
    group,
    title: '看几件不在当天办的件就提醒审计员',
    kind: 'number',
    schema: whole(1, 1000),
    unit: '件',
    default: 20,
    rule: 'P-17',
    mark: 'UNSURE',
    evidence: '没有统一规定，看登记处平时的查询量，须由区民政局定',
  },
  'audit.looks_minutes': {
    group,
    title: '在多少分钟内数',
    kind: 'number',
    schema: whole(1, 1440),
    unit: '分钟',
    default: 10,
    rule: 'P-17',
    mark: 'UNSURE',
    evidence: '没有统一规定，须由区民政局定',
  },
} as const satisfies Record<string, ParameterSpec>;
