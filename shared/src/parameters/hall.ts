import { type ParameterSpec, whole } from './kinds';

const group = '登记大厅';

/** How people are called, and what not coming means (M-60, M-62, M-66). */
export const HALL_SPECS = {
  'hall.late_minutes': {
    group,
    title: '迟到多久改按现场取号排队',
    kind: 'number',
    schema: whole(0, 240),
    unit: '分钟',
    default: 30,
    rule: 'M-66',
    mark: 'UNSURE',
    evidence: '通常做法，须向登记处核实',
  },
  'hall.walk_in_every': {
    group,
    title: '每叫几个号至少叫一个现场号',
    kind: 'number',
    schema: whole(2, 20),
    unit: '个',
    default: 4,
    rule: 'M-62',
    mark: 'UNSURE',
    evidence: '每半小时四个号里留一个给现场，须向登记处核实',
  },
  'noshow.most': {
    group,
    title: '爽约几次暂停网上预约',
    kind: 'number',
    schema: whole(1, 20),
    unit: '次',
    default: 2,
    rule: 'M-60',
    mark: 'FOUND',
    evidence: '肇庆的做法，武汉未见规定，请以区民政局答复为准',
  },
  'noshow.within_days': {
    group,
    title: '多少天内的爽约合在一起算',
    kind: 'number',
    schema: whole(1, 365),
    unit: '天',
    default: 30,
    rule: 'M-60',
    mark: 'FOUND',
    evidence: '肇庆的做法，武汉未见规定，请以区民政局答复为准',
  },
  'noshow.ban_days': {
    group,
    title: '暂停网上预约多少天',
    kind: 'number',
    schema: whole(0, 365),
    unit: '天',
    default: 15,
    rule: 'M-60',
    mark: 'FOUND',
    evidence: '肇庆的做法；到现场取号照常办（M-62）',
  },
} as const satisfies Record<string, ParameterSpec>;
