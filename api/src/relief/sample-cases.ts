import type { Grant } from '@jianghan/shared/relief/inputs';
import type { Cause, Since } from '@jianghan/shared/relief/lanes';
import type { StaffMove } from '@jianghan/shared/relief/moves';
import type { Lane } from '@jianghan/shared/relief/states';

interface SampleStep {
  by: 'street_officer' | 'street_supervisor' | 'district_officer';
  hoursAgo: number;
  move: StaffMove;
}

/** An invented case: what was said, when, and the steps that were taken since. */
export interface SampleCase {
  said: {
    name: string | null;
    phone: string | null;
    place: string;
    cause: Cause;
    story: string;
    began?: Since;
    persons?: number;
    isDanger?: boolean;
    isSmall?: boolean;
    isSecluded?: boolean;
  };
  hoursAgo: number;
  /** By the officer of the demo. */
  claimed?: true;
  steps: SampleStep[];
}

const officer = (hoursAgo: number, move: StaffMove): SampleStep => ({ by: 'street_officer', hoursAgo, move });
const supervisor = (hoursAgo: number, move: StaffMove): SampleStep => ({ by: 'street_supervisor', hoursAgo, move });
const accept = (lane: Lane, promised: string[] | null = null): StaffMove => ({
  action: 'accept',
  input: { lane, promised },
});
const OPEN: StaffMove = { action: 'open_review', input: {} };
const CHECK: StaffMove = { action: 'start_check', input: {} };
const APPROVE: StaffMove = { action: 'approve', input: { reason: null } };
const money = (yuan: number): Grant => ({ kind: 'money', amountFen: yuan * 100, stages: null });
const propose = (grants: Grant[], reason: string): StaffMove => ({
  action: 'propose',
  input: { grants, reason, minutes: null },
});

const MORE_DAYS: SampleCase[] = [
  {
    said: {
      name: '吴桂香',
      phone: '13800000203',
      place: '示例小区 5 栋',
      cause: 'no_income',
      story: '示例：店铺关门，没了收入，房租下周到期。',
    },
    hoursAgo: 30,
    claimed: true,
    steps: [officer(26, { action: 'ask_supplement', input: { items: ['解除劳动关系的证明', '租房合同'] } })],
  },
  {
    said: {
      name: '孙文霞',
      phone: '13800000205',
      place: '示例小区 8 栋',
      cause: 'education_costs',
      story: '示例：孩子考上大学，学费凑不齐。',
      began: 'month',
      persons: 3,
    },
    hoursAgo: 150,
    claimed: true,
    steps: [
      officer(148, accept('EXPENDITURE')),
      officer(146, CHECK),
      officer(50, {
        action: 'finish_check',
        input: { findings: '入户看过，收入低于标准，学费通知属实。', visitedBy: '何珍、许静' },
      }),
      officer(24, {
        action: 'publish',
        input: { grants: [money(3000)], reason: '必需的教育支出超过承受能力', minutes: null },
      }),
    ],
  },
  {
    said: {
      name: '秦望生',
      phone: '13800000207',
      place: '示例路 12 号',
      cause: 'medical_costs',
      story: '示例：住院花费太大，自付部分借了债。',
      began: 'longer',
      persons: 2,
    },
    hoursAgo: 400,
    claimed: true,
    steps: [officer(380, accept('EXPENDITURE')), officer(376, CHECK)],
  },
  {
    said: {
      name: '何桂芳',
      phone: '13800000208',
      place: '示例路 3 号',
      cause: 'other',
      story: '示例：手机摔坏了，想换一部。',
      began: 'month',
    },
    hoursAgo: 120,
    claimed: true,
    steps: [
      officer(118, accept('EMERGENCY')),
      officer(116, OPEN),
      officer(114, propose([money(300)], '按申请提出')),
      supervisor(100, {
        action: 'refuse',
        input: {
          facts: '基本生活没有发生严重困难，手机可以维修。',
          basis: '《社会救助法》第二十九条',
          reasons: '不属于突发性、紧迫性、灾难性的困难；生活有困难时可以随时再申请。',
        },
      }),
    ],
  },
];

const LAST_DAYS: SampleCase[] = [
  {
    said: {
      name: '赵立平',
      phone: '13800000201',
      place: '示例小区 1 栋',
      cause: 'illness',
      story: '示例：突然中风住院，家里只有老伴。',
      persons: 2,
    },
    hoursAgo: 2,
    steps: [],
  },
  {
    said: {
      name: '黄敏',
      phone: '13800000202',
      place: '示例路口',
      cause: 'traffic',
      story: '示例：骑车被撞，人在医院，身上没有钱。',
      began: 'today',
      isDanger: true,
    },
    hoursAgo: 1,
    steps: [],
  },
  {
    said: {
      name: null,
      phone: null,
      place: '示例天桥下',
      cause: 'other',
      story: '示例：有位老人连着几天睡在这里，天冷了。',
      isSmall: true,
    },
    hoursAgo: 5,
    steps: [],
  },
  {
    said: {
      name: '罗小英',
      phone: '13800000204',
      place: '示例小区 3 栋 201',
      cause: 'fire',
      story: '示例：厨房起火，一家三口暂住亲戚家，缺过冬被服。',
      began: 'today',
      persons: 3,
    },
    hoursAgo: 28,
    claimed: true,
    steps: [
      officer(27, accept('EMERGENCY', ['火灾证明'])),
      supervisor(26, { action: 'prepay', input: { grants: [money(800)], reason: '今晚没有住处和被服' } }),
    ],
  },
  {
    said: {
      name: '邓国强',
      phone: '13800000206',
      place: '示例小区 9 栋',
      cause: 'accident',
      story: '示例：工地受伤，赔付还没有下来，家里断了收入。',
      persons: 4,
    },
    hoursAgo: 24,
    claimed: true,
    steps: [
      officer(23, accept('EMERGENCY')),
      officer(6, OPEN),
      officer(4, propose([money(3000)], '主要劳动力受伤，基本生活临时出现严重困难。')),
    ],
  },
  {
    said: {
      name: '蔡兰',
      phone: '13800000209',
      place: '示例路 20 号',
      cause: 'no_income',
      story: '示例：钱包被偷，等工资还要十天，没有饭钱。',
      began: 'today',
      isSmall: true,
    },
    hoursAgo: 20,
    claimed: true,
    steps: [
      officer(19, accept('FAST')),
      officer(18, OPEN),
      officer(17, propose([money(500)], '急需、数额小。')),
      supervisor(16, APPROVE),
    ],
  },
  {
    said: {
      name: '石秀兰',
      phone: '13800000210',
      place: '示例小区 2 栋',
      cause: 'violence',
      story: '示例：带着孩子离开家，要住处和日用品。',
      began: 'today',
      persons: 2,
      isSecluded: true,
    },
    hoursAgo: 22,
    claimed: true,
    steps: [
      officer(21, accept('EMERGENCY')),
      officer(20, OPEN),
      officer(
        19,
        propose(
          [
            { kind: 'goods', what: '被褥和日用品', quantity: 2, valueFen: 60_000 },
            { kind: 'service', what: '临时住处七天', provider: '示例庇护点' },
          ],
          '母子没有住处，需要实物和服务。',
        ),
      ),
      supervisor(15, APPROVE),
    ],
  },
];

export const SAMPLE_CASES: readonly SampleCase[] = [...MORE_DAYS, ...LAST_DAYS];
