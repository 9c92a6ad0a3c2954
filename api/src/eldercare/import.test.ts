import { getPlace } from '@jianghan/shared/eldercare/contract-finder';
import {
  exportPlaces,
  importPlaces,
  listRegister,
  previewPlaces,
  removeSamplePlaces,
} from '@jianghan/shared/eldercare/contract-register';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { HOME_STREET, makePlace, placeOf } from '../testing/eldercare';
import type { StaffMember } from '../testing/staff';
import { readWorkbook, writeWorkbook } from '../workbook/workbook';
import { FORM_HEAD, lineOf } from './form';
import { seedEldercareSample } from './sample';

const api = useApi();
let officer: StaffMember;

beforeAll(async () => {
  officer = await api.staffOf('district_officer', { steppedUp: true });
});

const column = (title: string) => FORM_HEAD.indexOf(title);

/** A line of the form, some cells of it by title otherwise. */
function line(serial: number, cells: Record<string, string> = {}): string[] {
  const made = lineOf(
    placeOf({ name: `示范路养老点 ${serial}`, address: `示范路 ${serial} 号`, needs: ['meals', 'day'] }),
  );
  made[column('编号')] = '';
  made[column('经度')] = (HOME_STREET.lng + (serial % 40) * 0.0002).toFixed(5);
  made[column('纬度')] = (HOME_STREET.lat + Math.floor(serial / 40) * 0.0002).toFixed(5);
  for (const [title, text] of Object.entries(cells)) made[column(title)] = text;
  return made;
}

async function fileOf(lines: readonly string[][], format: 'csv' | 'xlsx' = 'csv'): Promise<string> {
  return (await writeWorkbook(format, [FORM_HEAD, ...lines])).toString('base64');
}

async function countPlaces(): Promise<number> {
  const [row] = await select<{ count: number }>(null, 'SELECT COUNT(*) AS count FROM places');
  return Number(row?.count);
}

/** Seven lines among a thousand, each wrong in its own way. */
const BAD: Readonly<Record<number, [cells: Record<string, string>, why: RegExp]>> = {
  100: [{ 经度: '114.9', 纬度: '30.2' }, /离本区最近的.*公里/],
  250: [
    { 名称: '示范路养老点 3', 经度: line(3)[column('经度')] ?? '', 纬度: line(3)[column('纬度')] ?? '' },
    /第 5 行同名/,
  ],
  400: [{ 星级: '3', 星级证书编号: 'A-1', 星级有效期至: '2020-01-01' }, /星级证书已过期/],
  550: [{ 类型: '宾馆' }, /类型只能是/],
  700: [{ 床位数: '10', 护理型床位: '4', 空床: '11' }, /空床比床位数多/],
  850: [{ '最低价（元）': '3000', '最高价（元）': '1000', 计价单位: '月' }, /最高价要不低于最低价/],
  990: [{ 编号: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70' }, /没有这个编号/],
};

test.each(['csv', 'xlsx'] as const)(
  'of a thousand lines with seven bad ones as %s nothing is taken, and each bad line is named with its reason',
  async (format) => {
    const before = await countPlaces();
    const lines = Array.from({ length: 1000 }, (_, at) => line(at, BAD[at]?.[0]));
    const base64 = await fileOf(lines, format);
    const seen = await officer.call(previewPlaces, { body: { base64 } });
    expect(seen).toMatchObject({ rows: 1000, added: 993, changed: 0, badCount: 7 });
    expect(seen.bad.map(({ line: at }) => at)).toEqual(Object.keys(BAD).map((at) => Number(at) + 2));
    Object.values(BAD).forEach(([, why], at) => {
      expect(seen.bad[at]?.why.join()).toMatch(why);
    });
    const refused = await officer.call(importPlaces, { body: { base64, checksum: seen.checksum } });
    expect(refused).toMatchObject({ isImported: false, badCount: 7 });
    expect(await countPlaces()).toBe(before);
  },
);

test('the same file without the bad lines is taken whole, found, exported, and changes nothing when it comes back', async () => {
  const lines = Array.from({ length: 1000 }, (_, at) => line(at)).filter((_, at) => BAD[at] === undefined);
  const base64 = await fileOf(lines);
  const before = await countPlaces();
  const { checksum } = await officer.call(previewPlaces, { body: { base64 } });
  const unseen = await officer.send(importPlaces, { body: { base64, checksum: '0000000000000000' } });
  expect(unseen.problem.code).toBe('state_changed');
  const taken = await officer.call(importPlaces, { body: { base64, checksum } });
  expect(taken).toMatchObject({ isImported: true, added: 993, badCount: 0 });
  expect(await countPlaces()).toBe(before + 993);
  const again = await officer.call(importPlaces, { body: { base64, checksum } });
  expect(again).toMatchObject({ isImported: false, added: 0, badCount: 993 });
  expect(again.bad[0]?.why[0]).toMatch(/和已有的“示范路养老点 0”同名，相距 0 米；要改它请填编号/);
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await officer.call(exportPlaces, { query: { format } });
    expect(file.fileName).toMatch(new RegExp(`^养老资料-\\d{4}-\\d{2}-\\d{2}\\.${format}$`));
    const back = await officer.call(previewPlaces, { body: { base64: file.base64 } });
    expect(back).toMatchObject({ rows: before + 993, added: 0, changed: 0, unchanged: before + 993, badCount: 0 });
  }
});

test('a line with a number changes its place: facts, stars, positions of a satellite receiver, and the office of its cases', async () => {
  const { id } = await makePlace({ name: '改前的名字', takes: 1, bedsTotal: 20, bedsNursing: 10, bedsFree: 1 });
  const file = await officer.call(exportPlaces, { query: { format: 'xlsx' } });
  const rows = (await readWorkbook(Buffer.from(file.base64, 'base64'))) ?? [];
  const own = rows.find((cells) => cells[0] === id) ?? [];
  const changes = {
    名称: '改后的名字',
    空床: '4',
    星级: '3',
    星级证书编号: '证-7',
    星级有效期至: '2028年5月31日',
    经度: '114.2565',
    纬度: '30.5923',
    坐标系: 'WGS-84',
  };
  for (const [title, text] of Object.entries(changes)) own[column(title)] = text;
  const base64 = await fileOf([own]);
  const seen = await officer.call(previewPlaces, { body: { base64 } });
  expect(seen).toMatchObject({ changed: 1, added: 0, badCount: 0 });
  expect(seen.changes[0]?.what).toEqual(
    expect.arrayContaining(['名称：改前的名字 → 改后的名字', '空床：1 → 4', '星级有效期至：空 → 2028-05-31']),
  );
  await officer.call(importPlaces, { body: { base64, checksum: seen.checksum } });
  const page = await api.anyone.call(getPlace, { params: { placeId: id } });
  expect(page).toMatchObject({ name: '改后的名字', freeBeds: 4, star: 3, starValidUntil: '2028-05-31', version: 2 });
  expect(page.lng).toBeCloseTo(114.262, 3);
  expect(await select(null, 'SELECT name, kind FROM offices WHERE id = :id', { id })).toEqual([
    { name: '改后的名字', kind: 'place' },
  ]);
});

test('what is no such form is refused as a file, and an officer of one street touches no other', async () => {
  for (const bytes of ['什么都不是', 'PK\x03\x04broken', '编号,类型\r\n1,2\r\n']) {
    const { problem } = await officer.send(previewPlaces, { body: { base64: Buffer.from(bytes).toString('base64') } });
    expect(problem.code).toBe('file_unreadable');
  }
  const elsewhere = await api.staffOf('district_officer', { officeId: '0193a000-0000-7000-8000-420103009000' });
  const seen = await elsewhere.call(previewPlaces, { body: { base64: await fileOf([line(5000)]) } });
  expect(seen.bad[0]?.why).toEqual(['这个街道不在您的权限内']);
});

test('the register is listed by parts, and every sample goes by one action', async () => {
  await seedEldercareSample(new Date());
  const real = await countPlaces();
  await makePlace({ name: '一处示例', isSample: true });
  const { items } = await officer.call(listRegister, { query: { only: 'sample' } });
  expect(items).toMatchObject([{ name: '一处示例', isSample: true, isShown: true }]);
  const { items: named } = await officer.call(listRegister, { query: { q: '示范路养老点 99', limit: 3 } });
  expect(named).toHaveLength(3);
  expect(await officer.call(removeSamplePlaces, { body: {} })).toMatchObject({ removed: 1, hidden: 0 });
  expect(await countPlaces()).toBe(real);
  expect((await officer.call(listRegister, { query: { only: 'sample' } })).items).toEqual([]);
});
