import { Client } from '@jianghan/api/testing/client';
import { until } from '@jianghan/api/testing/until';
import { csvOf } from '@jianghan/shared/csv';
import { findPlaces, getPlace, reportPlace } from '@jianghan/shared/eldercare/contract-finder';
import type { PlaceItem } from '@jianghan/shared/eldercare/schemas';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { lookTwice } from './stage/casework';
import { inspect } from './stage/inspect';
import { visitByApi } from './stage/relief-by-api';
import { type Mode, useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();
const LONG_MS = 240_000;

/** A sample home with beds; each journey takes one of its own. */
async function homes(): Promise<PlaceItem[]> {
  const query = { needs: 'stay', within: 'all', limit: 20 } as const;
  const { items } = await new Client(stage.origin).call(findPlaces, { query });
  return items.filter(({ type }) => type === 'institution');
}

async function homeAt(at: number): Promise<PlaceItem> {
  const home = (await homes()).sort((one, other) => (one.placeId < other.placeId ? -1 : 1))[at];
  if (home === undefined) throw new Error('there are too few sample homes');
  return home;
}

/** A photo of one point; what of it is kept is made anew anyway. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

test.each<Mode>(['standard', 'elder'])(
  'an operator says the free beds in two presses and adds a photo, and residents find both (%s)',
  async (mode) => {
    const { placeId, name } = await homeAt(mode === 'standard' ? 0 : 1);
    const operator = await atWork(stage, 'facility_operator', 'desk');
    await operator.goTo(`/places/own?placeId=${placeId}`);
    await operator.seesHeading(name);
    await operator.pressExactly('改总数');
    await operator.type('床位一共', '600');
    await operator.type('其中护理型', '400');
    await operator.type('现在空几张', mode === 'standard' ? '554' : '564');
    await operator.pressExactly('更新空床');
    await operator.sees('已更新');
    await operator.pressExactly('多一张');
    await operator.pressExactly('更新空床');
    const free = mode === 'standard' ? 555 : 565;
    await operator.sees(new RegExp(`居民现在看到：空床 ${free} 张`));
    const photo = { name: 'room.png', mimeType: 'image/png', buffer: POINT };
    await operator.page.getByLabel('照片', { exact: true }).setInputFiles(photo);
    await operator.type('照片上是什么', '双人间，朝南，有扶手');
    await operator.pressExactly('加照片');
    await operator.page.getByRole('img', { name: '双人间，朝南，有扶手' }).waitFor();
    expect(await lookTwice(operator, `places-own-${mode}`)).toEqual([]);

    const resident = await Visitor.arrive(stage, mode);
    await resident.goTo(`/eldercare/place?placeId=${placeId}`);
    await resident.sees(String(free));
    await resident.page.getByRole('img', { name: '双人间，朝南，有扶手' }).waitFor();
    expect(await inspect(resident, 'place-with-photo')).toEqual([]);
    if (mode === 'elder') return;
    // Without a position the list begins with who has most beds.
    await resident.goTo('/eldercare/find');
    await resident.sees(new RegExp(`空床 ${free} 张`));
  },
  LONG_MS,
);

test(
  'an operator proposes a new phone, the district compares and agrees, the public page has it, and the operator is told',
  async () => {
    const { placeId, name, phone } = await homeAt(2);
    const operator = await atWork(stage, 'facility_operator', 'desk');
    await operator.goTo(`/places/own?placeId=${placeId}`);
    await operator.seesHeading(name);
    await operator.pressExactly('提交改动');
    await operator.pressExactly('提交，等区里同意');
    await operator.sees('请改至少一项');
    await operator.type('电话', '027-0000-7788');
    expect(await lookTwice(operator, 'places-own-proposal')).toEqual([]);
    await operator.pressExactly('提交，等区里同意');
    await operator.sees('等区里审批');

    const officer = await atWork(stage, 'district_officer', 'desk');
    await officer.goTo('/places/changes');
    await officer.press(new RegExp(name));
    await officer.sees(`现在：${phone}`);
    await officer.sees('改成：027-0000-7788');
    await officer.pressExactly('不同意');
    await officer.sees('不同意的，请写明理由，机构看得到');
    expect(await lookTwice(officer, 'places-changes')).toEqual([]);
    await officer.pressExactly('核对过，同意');
    await officer.sees('已同意，已经改好');

    const resident = await Visitor.arrive(stage, 'standard');
    await resident.goTo(`/eldercare/place?placeId=${placeId}`);
    expect(await resident.page.locator('a[href="tel:027-0000-7788"]').count()).toBeGreaterThan(0);
    await operator.goTo(`/places/own?placeId=${placeId}`);
    await operator.sees('已同意，已经改好');
  },
  LONG_MS,
);

/** The form as it is downloaded, cut to one line, some cells of it otherwise. */
async function formOf(officer: Visitor): Promise<string[][]> {
  const taken = officer.page.waitForEvent('download');
  await officer.pressExactly('下载 CSV');
  const stream = await (await taken).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return text
    .split('\r\n')
    .slice(0, 2)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
}

async function bring(officer: Visitor, rows: readonly string[][]): Promise<void> {
  const file = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(rows)) };
  await officer.page.getByLabel('养老资料的文件').setInputFiles(file);
  await officer.pressExactly('先看会改什么');
}

test(
  'a file with a bad line is refused by line, and the same file without it is taken whole and found',
  async () => {
    const officer = await atWork(stage, 'district_officer', 'desk');
    await officer.goTo('/places/register');
    await officer.sees(/最近改过的在前/);
    const [head = [], line = []] = await formOf(officer);
    const made = (cells: Record<string, string>) => head.map((title, at) => cells[title] ?? line[at] ?? '');
    const sound = { 编号: '', 名称: '新开的示范食堂' };
    await officer.press('导入');
    await officer.pressExactly('先看会改什么');
    await officer.sees('请选养老资料的文件');
    await bring(officer, [head, made(sound), made({ 编号: '', 名称: '远处的食堂', 经度: '114.9', 纬度: '30.2' })]);
    await officer.sees('1 行有问题，整个文件都不能导入');
    await officer.sees('第 3 行 远处的食堂');
    expect(await lookTwice(officer, 'places-import-bad')).toEqual([]);
    await bring(officer, [head, made(sound)]);
    await officer.sees('每一行都可以导入');
    await officer.press('导入：新增 1 处，改 0 处');
    await officer.sees('已导入：新增 1 处，改了 0 处');
    expect(await lookTwice(officer, 'places-import-done')).toEqual([]);
    await officer.press('回到养老资料');
    await officer.type('名称、社区或地址', '新开的示范食堂');
    await officer.pressExactly('查');
    await officer.press(/^新开的示范食堂/);
    await officer.press('先不显示这一处');
    expect(await lookTwice(officer, 'places-register-hide')).toEqual([]);
    await officer.press('确定，先不显示');
    await officer.sees('现在不显示，居民找不到');
    await officer.press('重新显示');
    await officer.press('先不显示这一处');
  },
  LONG_MS,
);

test(
  'what a resident says is wrong waits for the district, is settled with its outcome, and a place that is gone is hidden',
  async () => {
    const { placeId, name } = await homeAt(3);
    const { who } = await visitByApi(stage);
    await who.call(reportPlace, { params: { placeId }, body: { subject: 'closed', text: '门口贴了搬走的条' } });
    const officer = await atWork(stage, 'district_officer', 'desk');
    await officer.goTo('/places/reports');
    await officer.press(new RegExp(name));
    await officer.sees('门口贴了搬走的条');
    await officer.pressExactly('记下结果');
    await officer.sees('请选结果');
    await officer.choose('核对过，先不显示');
    expect(await lookTwice(officer, 'places-reports')).toEqual([]);
    await officer.pressExactly('记下结果');
    await officer.seesHeading(name);
    await officer.sees(/核对过，先不显示/);
    await until('nobody sees it any more', async () => {
      const { problem } = await new Client(stage.origin).send(getPlace, { params: { placeId } });
      return problem.code === 'not_found';
    });
  },
  LONG_MS,
);

test.each(WAYS)(
  'the pages of the register are accessible (%s, %s)',
  async (...way) => {
    const { placeId, name } = await homeAt(4);
    const operator = [
      ['places-own-list', '/places/own', /要更新|空床/],
      ['places-own-one', `/places/own?placeId=${placeId}`, name],
    ] as const;
    expect(await lookRound(stage, { role: 'facility_operator', way, visits: operator })).toEqual({});
    const district = [
      ['places-register', '/places/register', /最近改过的在前/],
      ['places-import', '/places/import', '先看会改什么'],
      ['places-changes-list', '/places/changes', /等处理的/],
      ['places-reports-list', '/places/reports', /等处理的/],
    ] as const;
    expect(await lookRound(stage, { role: 'district_officer', way, visits: district })).toEqual({});
  },
  LONG_MS,
);

test(
  'all samples go by one action that is asked twice',
  async () => {
    const officer = await atWork(stage, 'district_officer', 'desk');
    await officer.goTo('/places/register');
    await officer.pressExactly('示例');
    await officer.press('去掉所有示例');
    await officer.sees('全区的示例一次都去掉，不能恢复');
    expect(await lookTwice(officer, 'places-samples')).toEqual([]);
    await officer.press('确定，去掉所有示例');
    await officer.sees(/已去掉 \d+ 处示例和 \d+ 个示例社区/);
  },
  LONG_MS,
);
