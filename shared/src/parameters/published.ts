import type { Mark } from './kinds';
import { PUBLISHED_ELDERCARE } from './published-eldercare';
import type { ParameterName } from './registry';

/** A figure as somebody once published it. It stays what it was in its year. */
export interface Published {
  value: number;
  /** `YYYY-MM-DD`; the first of the year where only a year is known. */
  validFrom: string;
  /** As people say it: `2023`, `2016–2020`. */
  year: string;
  source: string;
  mark: Mark;
}

const SEED = '江汉区民政事业发展“十四五”规划（2021 年）';
const RISE_2022 = '武汉市 2022 年提高社会救助标准的报道，whhr.com';

/** Wuhan city standards by year, 元 a month for each person (B-01, B-02); for 2024 and later none was found. */
export const WUHAN_STANDARDS = [
  { validFrom: '2016-01-01', year: '2016', dibao: 600, tekun: 1200, orphanHome: 880, orphanGroup: null, source: SEED },
  {
    validFrom: '2020-01-01',
    year: '2020',
    dibao: 830,
    tekun: 1660,
    orphanHome: 1660,
    orphanGroup: null,
    source: SEED,
  },
  {
    validFrom: '2021-01-01',
    year: '2021',
    dibao: 870,
    tekun: 1740,
    orphanHome: 1740,
    orphanGroup: 2784,
    source: RISE_2022,
  },
  {
    validFrom: '2022-04-01',
    year: '2022',
    dibao: 910,
    tekun: 1820,
    orphanHome: 1820,
    orphanGroup: 2912,
    source: RISE_2022,
  },
  {
    validFrom: '2023-01-01',
    year: '2023',
    dibao: 940,
    tekun: 1880,
    orphanHome: 1880,
    orphanGroup: 3008,
    source: '武汉市 2023 年社会救助标准的报道，special.17car.com.cn',
  },
] as const;

const once = (year: string, value: number, said: Pick<Published, 'source' | 'mark'> & { validFrom?: string }) => [
  { value, year, validFrom: `${year.slice(0, 4)}-01-01`, ...said },
];

const HUBEI_2016 = { source: '湖北省残疾人两项补贴（2016 年）', mark: 'UNSURE' } as const;
const OLD_AGE = {
  source: '武汉通行的发放标准，2026 年整理，金额未核实',
  mark: 'UNSURE',
  validFrom: '2026-11-23',
} as const;
const PATTERN = { source: '武汉 2021–2023 年各年标准都是这个倍数', mark: 'UNSURE' } as const;
const VOUCHER = {
  source: '向中度以上失能老年人发放养老服务消费补贴（2026 年 1 月 1 日起，全国）',
  mark: 'FOUND',
} as const;
const VOUCHER_SHARE = { source: `${VOUCHER.source}，各地可定 30%–60%`, mark: 'UNSURE' } as const;

/** What was published and when, oldest first; a parameter without an entry has never been. */
export const PUBLISHED: Partial<Record<ParameterName, readonly Published[]>> = {
  'relief.dibao': WUHAN_STANDARDS.map(({ validFrom, year, dibao, source }) => ({
    value: dibao,
    validFrom,
    year,
    source,
    mark: 'FOUND',
  })),
  'relief.low_income_factor': once('2026', 1.5, {
    source: '《社会救助法》第二十一条，倍数由省里定，未公布，先按 1.5 倍估',
    mark: 'UNSURE',
    validFrom: '2026-07-01',
  }),
  'relief.spending_ratio': once('2024', 0.6, {
    source: '刚性支出困难家庭认定办法（2024 年 10 月），比例由市里定，常见 50%–60%',
    mark: 'UNSURE',
    validFrom: '2024-10-24',
  }),
  'benefit.disabled_living': once('2016', 50, HUBEI_2016),
  'benefit.disabled_care': once('2016', 100, HUBEI_2016),
  'benefit.elder_80': once('2026', 100, OLD_AGE),
  'benefit.elder_90': once('2026', 200, OLD_AGE),
  'benefit.elder_100': once('2026', 500, OLD_AGE),
  'benefit.tekun_factor': once('2023', 2, PATTERN),
  'benefit.orphan_home_factor': once('2023', 2, PATTERN),
  'benefit.orphan_group_factor': once('2023', 3.2, PATTERN),
  'benefit.student_bachelor': once('2021', 4000, { source: SEED, mark: 'FOUND' }),
  'benefit.student_vocational': once('2021', 3000, { source: SEED, mark: 'FOUND' }),
  'benefit.festival_household': once('2016–2020', 300, { source: SEED, mark: 'FOUND' }),
  'benefit.care_voucher': once('2026', 800, VOUCHER),
  'benefit.care_voucher_home': once('2026', 50, VOUCHER_SHARE),
  'benefit.care_voucher_group': once('2026', 40, VOUCHER_SHARE),
  'benefit.shelter_points': once('2021', 109, { source: SEED, mark: 'FOUND' }),
  ...PUBLISHED_ELDERCARE,
};
