import { STREET_POINTS, type StreetPoint } from './street-points';
import type { Point } from './walking';

export interface Community extends Point {
  id: string;
  streetId: string;
  name: string;
}

/**
 * Names of communities found on public pages of differing age; of 109 (D-03) 39 are known. With the code of the
 * statistics office where one was found.
 */
const NAMES: Readonly<Record<string, string>> = {
  '420103002': '江汉关=002 东民',
  '420103004': '民生=004',
  '420103005': '清芬',
  '420103006': '新舞台=002 永丰 友谊 天仁 多闻 天后 仁厚',
  '420103007': '单洞',
  '420103008': '公园=009 航侧 青松 妙墩 白松 凌云 青年 机场 航空 王家墩 电力 云天 电业 武展',
  '420103009': '唐蔡=004 八古墩 新村 马场',
  '420103010': '德望 建设 正街 环保 横堤 妙三',
  '420103012': '复兴',
  '420103013': '贺家墩 姑嫂树',
};

const METRES_PER_DEGREE = 111_195;
const GOLDEN_ANGLE = 2.399963;
const SPREAD_METRES = 150;

/**
 * Where the n-th community of a street is, roughly: nobody has published positions, so they lie around the point of
 * their street, each as far from the next.
 */
export function pointAround({ lng, lat }: Point, at: number): Point {
  const metres = SPREAD_METRES * Math.sqrt(at + 0.5);
  const north = (metres * Math.cos(at * GOLDEN_ANGLE)) / METRES_PER_DEGREE;
  const east = (metres * Math.sin(at * GOLDEN_ANGLE)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  return { lng: rounded(lng + east), lat: rounded(lat + north) };
}

const rounded = (degrees: number) => Number(degrees.toFixed(5));

/** The communities whose names are known. */
export const NAMED_COMMUNITIES: readonly Community[] = STREET_POINTS.flatMap((street) =>
  (NAMES[street.code] ?? '')
    .split(' ')
    .filter((said) => said !== '')
    .map((said, at) => communityOf(street, said, at)),
);

function communityOf(street: StreetPoint, said: string, at: number): Community {
  const [name = '', code] = said.split('=');
  const id = code === undefined ? `${street.code}-${String(at + 1).padStart(2, '0')}` : `${street.code}${code}`;
  return { id, streetId: street.officeId, name: `${name}社区`, ...pointAround(street, at) };
}

/** A few more than the plan counts, so that every street has some. */
const PER_STREET = 10;

/** Invented ones, until a street has as many as its share: whoever shows them says 示例. */
export const SAMPLE_COMMUNITIES: readonly Community[] = STREET_POINTS.flatMap((street) => {
  const known = NAMED_COMMUNITIES.filter(({ streetId }) => streetId === street.officeId).length;
  return Array.from({ length: Math.max(0, PER_STREET - known) }, (_, at) => ({
    id: `${street.code}-${String(known + at + 1).padStart(2, '0')}`,
    streetId: street.officeId,
    name: `第${known + at + 1}社区（示例）`,
    ...pointAround(street, known + at),
  }));
});
