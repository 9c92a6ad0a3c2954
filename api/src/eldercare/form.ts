import { dateOf } from '@jianghan/shared/calendar/dates';
import { ORDER_KINDS } from '@jianghan/shared/care/order-flow';
import { COORDINATE_SYSTEMS, type CoordinateSystem, toGcj02 } from '@jianghan/shared/eldercare/coordinates';
import { MEDICAL, NEEDS, OWNERSHIPS, PLACE_TYPES, PRICE_UNITS, TAKES } from '@jianghan/shared/eldercare/places';
import { STREET_POINTS } from '@jianghan/shared/eldercare/street-points';
import {
  type Cell,
  choiceCell,
  dateCell,
  degreesCell,
  moneyCell,
  orNothing,
  setCell,
  textCell,
  WrongCell,
  wholeCell,
  yesNoCell,
} from './form-cells';
import type { Place } from './place';

const MOST_BEDS = 10_000;
const MOST_STARS = 5;
const streets = Object.fromEntries(STREET_POINTS.map(({ officeId, name }) => [officeId, name]));
const systems = Object.fromEntries(Object.keys(COORDINATE_SYSTEMS).map((name) => [name, name]));

/** Every column of the form, in order; the same for what goes in and what comes out. */
const FORM = {
  id: { title: '编号', cell: orNothing(textCell(36)) },
  type: { title: '类型', cell: choiceCell(PLACE_TYPES) },
  name: { title: '名称', cell: textCell(100) },
  streetId: { title: '街道', cell: choiceCell(streets) },
  community: { title: '社区', cell: orNothing(textCell(64)) },
  address: { title: '地址', cell: textCell(200) },
  phone: { title: '电话', cell: phoneCell() },
  lng: { title: '经度', cell: degreesCell(-180, 180) },
  lat: { title: '纬度', cell: degreesCell(-90, 90) },
  system: { title: '坐标系', cell: choiceCell(systems) as Cell<CoordinateSystem> },
  operator: { title: '运营单位', cell: orNothing(textCell(100)) },
  ownership: { title: '性质', cell: orNothing(choiceCell(OWNERSHIPS)) },
  bedsTotal: { title: '床位数', cell: orNothing(wholeCell(0, MOST_BEDS)) },
  bedsNursing: { title: '护理型床位', cell: orNothing(wholeCell(0, MOST_BEDS)) },
  bedsFree: { title: '空床', cell: orNothing(wholeCell(0, MOST_BEDS)) },
  bedsOn: { title: '空床更新日期', cell: orNothing(dateCell) },
  levels: { title: '收哪几级', cell: setCell(['0', '1', '2', '3', '4']) },
  needs: { title: '服务', cell: setCell(Object.values(NEEDS)) },
  takes: { title: '网上办理', cell: setCell(Object.values(TAKES)) },
  orderKinds: { title: '上门项目', cell: setCell(Object.values(ORDER_KINDS)) },
  star: { title: '星级', cell: orNothing(wholeCell(0, MOST_STARS)) },
  starCertificate: { title: '星级证书编号', cell: orNothing(textCell(64)) },
  starValidUntil: { title: '星级有效期至', cell: orNothing(dateCell) },
  medical: { title: '医养结合', cell: choiceCell(MEDICAL) },
  priceLeastFen: { title: '最低价（元）', cell: orNothing(moneyCell) },
  priceMostFen: { title: '最高价（元）', cell: orNothing(moneyCell) },
  priceUnit: { title: '计价单位', cell: orNothing(choiceCell(PRICE_UNITS)) },
  barrierFree: { title: '无障碍', cell: yesNoCell },
  hours: { title: '时间', cell: orNothing(textCell(100)) },
  filingNo: { title: '备案号', cell: orNothing(textCell(64)) },
  publishesQueue: { title: '公布排队人数', cell: yesNoCell },
  source: { title: '来源', cell: textCell(200) },
  verifiedOn: { title: '核实日期', cell: orNothing(dateCell) },
  isShown: { title: '显示', cell: yesNoCell },
} as const satisfies Record<string, { title: string; cell: unknown }>;

/** Digits, with the hyphens and the extension that people write. */
function phoneCell(): Cell<string> {
  const inner = textCell(32);
  return {
    read: (text) => {
      if (!/^(?:\+|)\d[\d\- ]{2,24}(转\d{1,6})?$/.test(text)) throw new WrongCell('写作 027-12345678 或 13800005678');
      return inner.read(text);
    },
    write: inner.write,
  };
}

export type FormField = keyof typeof FORM;
type Read = { [F in FormField]: (typeof FORM)[F]['cell'] extends Cell<infer T> ? T : never };

/** A line of the form whose every cell could be read. Positions are GCJ-02 whatever they were given in. */
export type FormRow = Omit<Read, 'system' | 'star'> & { star: number };

const FIELDS = Object.keys(FORM) as FormField[];
const NO_WRITTEN_SYSTEM = 'GCJ-02';

export const FORM_HEAD: readonly string[] = FIELDS.map((field) => FORM[field].title);
export const titleOf = (field: FormField) => FORM[field].title;

/** Whether this is the head of the form. */
export function isFormHead(cells: readonly string[] | undefined): boolean {
  return cells !== undefined && FORM_HEAD.every((title, at) => cells[at]?.trim() === title);
}

/** Reads a line; every cell that is wrong is named. */
export function readLine(cells: readonly string[]): { row: FormRow } | { why: string[] } {
  const why: string[] = [];
  const values = FIELDS.map((field, at) => {
    try {
      return [field, (FORM[field].cell as Cell<unknown>).read(textFor(field, cells[at]))];
    } catch (error) {
      if (!(error instanceof WrongCell)) throw error;
      why.push(`${FORM[field].title}${error.message}`);
      return [field, null];
    }
  });
  if (why.length > 0) return { why };
  const { system, star, lng, lat, ...read } = Object.fromEntries(values) as Read;
  return { row: { ...read, ...toGcj02({ lng, lat }, system), star: star ?? 0 } };
}

/** What an empty cell of these columns means. */
const EMPTY: Partial<Record<FormField, string>> = { system: NO_WRITTEN_SYSTEM, medical: MEDICAL.none, isShown: '是' };

function textFor(field: FormField, cell = ''): string {
  const text = cell.trim();
  return text === '' ? (EMPTY[field] ?? '') : text;
}

/** The line of a place, as it may be read again. */
export function lineOf(place: Place): string[] {
  const row: Read = {
    ...place,
    system: NO_WRITTEN_SYSTEM,
    bedsOn: place.bedsUpdatedAt && dateOf(place.bedsUpdatedAt),
    verifiedOn: place.verifiedAt && dateOf(place.verifiedAt),
    isShown: place.state === 'shown',
  };
  return FIELDS.map((field) => (FORM[field].cell as Cell<unknown>).write(row[field]));
}

/** Cells by title that differ between two places, as people read them. */
export function differingCells(before: Place, after: Place): { title: string; before: string; after: string }[] {
  const [was, is] = [lineOf(before), lineOf(after)];
  return FIELDS.flatMap((field, at) =>
    was[at] === is[at] ? [] : [{ title: FORM[field].title, before: was[at] || '空', after: is[at] || '空' }],
  );
}

export function differences(before: Place, after: Place): string[] {
  return differingCells(before, after).map(({ title, before: was, after: is }) => `${title}：${was} → ${is}`);
}
