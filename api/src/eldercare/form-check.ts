import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { STREET_POINTS } from '@jianghan/shared/eldercare/street-points';
import { metresBetween, type Point } from '@jianghan/shared/eldercare/walking';
import type { FormRow } from './form';
import type { Place } from './place';

/** Two of one name so near one another are one place. */
const SAME_WITHIN_METRES = 300;
/** A certificate is good for three years (4.2); a few days for how people count. */
const STAR_DAYS = 3 * 365 + 10;
const MARK = '示例';

/** What a line is held against. */
export interface Standing {
  today: string;
  now: Date;
  /** How near a street's point a place of the district is, metres (D-01). */
  radius: number;
}

/** What is wrong with a line by itself. */
export function wrongWith(row: FormRow, { today, radius }: Standing): string[] {
  const why: string[] = [];
  const [street, metres] = nearestStreet(row);
  if (metres > radius) why.push(`位置离本区最近的${street}有 ${(metres / 1000).toFixed(1)} 公里，请核对经纬度和坐标系`);
  const { bedsTotal, bedsNursing, bedsFree, bedsOn, star, starCertificate, starValidUntil } = row;
  if (bedsTotal === null && (bedsNursing !== null || bedsFree !== null)) why.push('填了护理型床位或空床，床位数也要填');
  if ((bedsNursing ?? 0) > (bedsTotal ?? 0)) why.push('护理型床位比床位数多');
  if ((bedsFree ?? 0) > (bedsTotal ?? 0)) why.push('空床比床位数多');
  if (bedsOn !== null && bedsOn > today) why.push('空床更新日期在今天之后');
  if (row.verifiedOn !== null && row.verifiedOn > today) why.push('核实日期在今天之后');
  if (star > 0 && (starCertificate === null || starValidUntil === null)) why.push('有星级的要填证书编号和有效期');
  if (star === 0 && (starCertificate !== null || starValidUntil !== null)) why.push('填了星级证书，星级也要填');
  if (star > 0 && starValidUntil !== null && starValidUntil < today) why.push('星级证书已过期');
  if (starValidUntil !== null && starValidUntil > addDays(today, STAR_DAYS)) why.push('星级证书有效期三年，日期太远');
  if ((row.priceLeastFen === null) !== (row.priceUnit === null)) why.push('最低价和计价单位要一起填');
  if (row.priceMostFen !== null && (row.priceLeastFen ?? Number.POSITIVE_INFINITY) > row.priceMostFen)
    why.push('最高价要不低于最低价');
  const takesOrders = (row.takes & (1 << 2)) !== 0;
  if (takesOrders !== row.orderKinds > 0) why.push('网上办理里的“上门服务”和上门项目要一起填');
  return why;
}

function nearestStreet(at: Point): [name: string, metres: number] {
  const [nearest] = STREET_POINTS.map((street) => [street.name, metresBetween(street, at)] as [string, number]).sort(
    ([, one], [, other]) => one - other,
  );
  return nearest ?? ['', Number.POSITIVE_INFINITY];
}

/** A name as it is compared: without spaces and brackets, letters small. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()（）·・\-—]/g, '')
    .toLowerCase();
}

interface Named extends Point {
  id: string | null;
  name: string;
}

/** Finds who of the same name is near: in the register, and among the lines before. */
export class Neighbours {
  readonly #byName = new Map<string, (Named & { line: number | null })[]>();

  constructor(places: readonly Named[]) {
    for (const place of places) this.#add(place, null);
  }

  /** Why a line is one too many; undefined when it is not. Whatever it is, later lines are held against it. */
  wrongWith(row: Named, line: number): string | undefined {
    const same = (this.#byName.get(nameKey(row.name)) ?? []).find(
      (other) => (row.id === null || other.id !== row.id) && metresBetween(row, other) <= SAME_WITHIN_METRES,
    );
    this.#add(row, line);
    if (same === undefined) return undefined;
    const metres = Math.round(metresBetween(row, same));
    return same.line === null
      ? `和已有的“${same.name}”同名，相距 ${metres} 米；要改它请填编号 ${same.id}`
      : `和第 ${same.line} 行同名，相距 ${metres} 米`;
  }

  #add(named: Named, line: number | null): void {
    const key = nameKey(named.name);
    const known = this.#byName.get(key) ?? [];
    const { id, name, lng, lat } = named;
    this.#byName.set(key, [...known, { id, name, lng, lat, line }]);
  }
}

type Written = Omit<Place, 'version' | 'changedAt'>;

/** The place that a line makes of one that is there, or of none. A date that stays the same keeps its hour. */
export function placeFrom(row: FormRow, of: { id: string; before: Place | undefined; now: Date }): Written {
  const { id: _, bedsOn, verifiedOn, isShown, ...facts } = row;
  const { before, now } = of;
  const at = (date: string | null, known: Date | null | undefined) => {
    if (date === null) return null;
    return known && dateOf(known) === date ? known : instantOf(date, '12:00');
  };
  const said = bedsOn === null && row.bedsFree !== null && row.bedsFree !== before?.bedsFree ? now : null;
  return {
    ...facts,
    id: of.id,
    bedsUpdatedAt: said ?? at(bedsOn, before?.bedsUpdatedAt),
    verifiedAt: at(verifiedOn, before?.verifiedAt),
    state: isShown ? 'shown' : 'hidden',
    isSample: before?.isSample ?? row.name.includes(MARK),
  };
}
