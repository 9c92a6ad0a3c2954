import { decimal, type ParameterSpec, whole } from './kinds';

const group = '养老服务';

/** How far a walk reaches, and what lies in the district (rules 4.1, D-01). */
export const ELDERCARE_SPECS = {
  'eldercare.circle_metres': {
    group,
    title: '15 分钟走多远（直线）',
    kind: 'number',
    schema: whole(300, 2000),
    unit: '米',
    default: 770,
    rule: 'E-4.1',
    mark: 'KNOWN',
    evidence: 'GB 50180-2018 的十五分钟生活圈走 800–1000 米，按弯路 1.3 倍折成直线',
  },
  'eldercare.detour': {
    group,
    title: '走的路是直线的几倍',
    kind: 'number',
    schema: decimal(1, 3),
    unit: '倍',
    default: 1.3,
    rule: 'E-4.1',
    mark: 'KNOWN',
    evidence: '城市道路的通常估算',
  },
  'eldercare.district_radius': {
    group,
    title: '离街道的点多远以内算本区',
    kind: 'number',
    schema: whole(500, 20_000),
    unit: '米',
    default: 2500,
    rule: 'D-01',
    mark: 'UNSURE',
    evidence: '没有可用的区界文件，区里提供之前按距离判断',
  },
} as const satisfies Record<string, ParameterSpec>;
