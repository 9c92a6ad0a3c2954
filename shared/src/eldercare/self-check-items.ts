/** One answer: how it is with the elder, and the points of the standard. */
export interface ItemChoice {
  points: number;
  text: string;
}

/** One item of GB/T 42195-2022, asked in plain words. `code` is the standard's own. */
export interface SelfCheckItem {
  code: string;
  name: string;
  ask: string;
  choices: readonly ItemChoice[];
}

export interface SelfCheckPart {
  code: string;
  name: string;
  items: readonly SelfCheckItem[];
}

/** Best first; the last answer always has no points. */
function item([code, name]: readonly [string, string], ask: string, texts: readonly string[]): SelfCheckItem {
  return {
    code,
    name,
    ask,
    choices: texts.map((text, at) => ({ points: texts.length - 1 - at, text })),
  };
}

/** Most items of daily life have the same five answers. */
function daily(code: string, name: string, ask: string): SelfCheckItem {
  return item([code, name], ask, [
    '自己做，不用帮',
    '要有人在旁边提醒',
    '多半自己做，要搭把手',
    '主要靠别人，自己能配合',
    '全靠别人，配合不了',
  ]);
}

/**
 * The 26 items of the ability assessment for older adults (GB/T 42195-2022, table B.1 to B.4): codes and points are the
 * standard's; the wording is ours, for a family that asks itself at the kitchen table.
 */
export const SELF_CHECK: readonly SelfCheckPart[] = [
  {
    code: 'B.1',
    name: '照顾自己',
    items: [
      item(['B.1.1', '吃饭'], '饭菜端上来，老人怎么吃？', [
        '自己吃，不呛',
        '自己用辅助餐具，或有人提醒，不呛',
        '要喂几口，每月会呛一两次',
        '大半要喂，每周都会呛',
        '全靠喂，咽不下去，或插着胃管',
      ]),
      daily('B.1.2', '梳洗', '洗脸、刷牙、梳头、刮脸、剪指甲，谁来做？'),
      daily('B.1.3', '洗澡', '洗澡、擦干身子，谁来做？'),
      daily('B.1.4', '穿脱上衣', '穿脱上衣、扣扣子、拉拉链，谁来做？'),
      daily('B.1.5', '穿脱裤子鞋袜', '穿脱裤子、鞋和袜子，谁来做？'),
      item(['B.1.6', '小便'], '小便憋得住吗？', [
        '白天夜里都憋得住',
        '白天可以，夜里次数多、有时憋不住，或自己会用尿垫',
        '白天偶尔漏，一周不止一次；或换尿垫要人帮一点',
        '白天每天都漏；或换尿垫主要靠人帮',
        '完全憋不住，或插着导尿管',
      ]),
      item(['B.1.7', '大便'], '大便正常吗？', [
        '正常，自己管得住',
        '偶尔便秘或弄脏，一周不到一次；或自己会用开塞露',
        '一周不止一次便秘或弄脏；或用开塞露要人帮一点',
        '每天都便秘或弄脏；或主要靠人帮',
        '完全管不住，或要靠别人排便、擦洗',
      ]),
      daily('B.1.8', '上厕所', '解裤子、上厕所、擦干净、穿好裤子，谁来做？'),
    ],
  },
  {
    code: 'B.2',
    name: '走动',
    items: [
      daily('B.2.1', '床上翻身坐起', '在床上翻身、坐起来、躺下去，谁来做？'),
      daily('B.2.2', '从椅子站起', '从椅子上站起来、再坐下，谁来做？'),
      item(['B.2.3', '平地走路'], '在平地上走五十米左右，怎么走？', [
        '自己走，不怕摔',
        '能走，怕摔；要人看着，或用拐杖、助行器',
        '要人轻轻扶着',
        '要人使劲扶着',
        '走不了',
      ]),
      item(['B.2.4', '上下楼梯'], '上下一层楼（十来级台阶），怎么走？', [
        '自己走，不用帮',
        '要有人在旁边提醒',
        '多半自己走，要搭把手',
        '主要靠别人，或上下不了',
      ]),
    ],
  },
  {
    code: 'B.3',
    name: '脑子和心情',
    items: [
      item(['B.3.1', '知道时间'], '知道今天是哪年哪月几号吗？', [
        '知道，日子最多差一天',
        '不全清楚，会差两天以上',
        '年月日不清楚，知道是上半年还是下半年、什么季节',
        '只分得清上午下午、白天黑夜',
        '完全没有时间的概念',
      ]),
      item(['B.3.2', '认得地方'], '一个人出门，认得路吗？', [
        '能自己在小区附近走动、买东西',
        '不能一个人出门，但说得清住在哪里',
        '不能一个人出门，住址说得出大半',
        '不能一个人出门，住址只说得出一点',
        '完全不知道自己在哪里',
      ]),
      item(['B.3.3', '认得人'], '认得身边的人吗？', [
        '都认得，叫得出、知道是谁',
        '大部分认得',
        '只认得一部分家里人或照顾的人',
        '只认得自己和一两个最亲的人',
        '谁也不认得，包括自己',
      ]),
      item(['B.3.4', '记性'], '记性怎么样？', [
        '和同龄人差不多',
        '刚说的事，五分钟后想不起来',
        '上一顿饭吃了什么也想不起来',
        '老朋友也不记得了',
        '以前的事全乱了，或都想不起来',
      ]),
      item(['B.3.5', '听懂别人的话'], '别人说话，听得懂意思吗？（平时戴助听器就戴着）', [
        '听得懂',
        '听得懂，要多给点时间',
        '要反复说、说简单些',
        '要别人帮很多才懂一点',
        '完全听不懂',
      ]),
      item(['B.3.6', '说出自己的意思'], '想要什么，说得出来吗？', [
        '说得清楚',
        '说得出，要多给点时间',
        '要反复问、帮着说简单些',
        '要别人帮很多才说出一点',
        '完全表达不了',
      ]),
      item(['B.3.7', '打人骂人'], '最近一个月，有没有打人、摔东西、骂人？', ['没有', '有过']),
      item(['B.3.8', '情绪低落'], '最近一个月，有没有总是难过、提不起劲、不想活？', ['没有', '有过']),
      item(['B.3.9', '清醒'], '平时清醒吗？', ['清醒', '总想睡，叫得醒；或有时迷糊', '叫很久才醒一会儿，或昏迷']),
    ],
  },
  {
    code: 'B.4',
    name: '看、听和出门',
    items: [
      item(['B.4.1', '看东西'], '戴上平时的眼镜，看得清吗？', [
        '看得清',
        '书报的小字看不清，大字或东西还认得出',
        '只看得到光和影子，或看不见',
      ]),
      item(['B.4.2', '听声音'], '听得见吗？（平时戴助听器就戴着）', [
        '听得见',
        '小声或离远了听不清，要安静些、大声些',
        '大声慢慢说才听到一点，或听不见',
      ]),
      item(['B.4.3', '日常的事'], '洗衣服、买点小东西、按时吃药，谁来安排？', [
        '自己安排，自己做',
        '要有人看着、提醒',
        '要帮一点',
        '要帮很多',
        '全靠别人',
      ]),
      item(['B.4.4', '坐车出门'], '要去远一点的地方，怎么去？', [
        '自己骑车，或坐公交、地铁',
        '自己打车可以，坐公交、地铁不行',
        '有人陪着，能坐公交、地铁',
        '只能有人陪着打车、坐家里的车，或出不了门',
      ]),
      item(['B.4.5', '和人打交道'], '和人来往怎么样？', [
        '来往正常，说话得体',
        '熟悉的环境里没问题，绕弯子的话听不懂',
        '不主动和人来往，说话常不合适，容易上当',
        '勉强能来往，话说不清，表情也不对',
        '没法和人来往',
      ]),
    ],
  },
];

export const ALL_ITEMS: readonly SelfCheckItem[] = SELF_CHECK.flatMap(({ items }) => items);
