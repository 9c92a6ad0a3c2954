import { Client } from '@jianghan/api/testing/client';
import { until } from '@jianghan/api/testing/until';
import { csvOf, readCsv } from '@jianghan/shared/csv';
import { getEldercareFigures, listCoverage } from '@jianghan/shared/eldercare/contract-figures';
import { exportPlaces, importPlaces, previewPlaces } from '@jianghan/shared/eldercare/contract-register';
import { STREETS } from '@jianghan/shared/relief/streets';
import { atWork, lookRound, WAYS } from './stage/at-work';
import { Keyboard } from './stage/keyboard';
import { useStage } from './stage/use-stage';
import type { Visitor } from './stage/visitor';
import { FIGURES_VISITS } from './stage/visits-places';

const stage = useStage();
/** Within this time the figures follow the register. */
const FOLLOWS_WITHIN_MS = 5000;
const STREET = STREETS.find(({ name }) => name === '汉兴街道')?.officeId ?? '';

const officer = () =>
  new Client(stage.origin, { Origin: stage.origin, Cookie: stage.server.admit('district_officer') });

const inBase64 = (text: string) => Buffer.from(text).toString('base64');

type Form = readonly (readonly string[])[];

async function exported(by: Client): Promise<Form> {
  const { base64 } = await by.call(exportPlaces, { query: { format: 'csv' } });
  return readCsv(Buffer.from(base64, 'base64').toString('utf8')) ?? [];
}

/** As an officer does it: the file is looked at first, and then taken as it was looked at. */
async function imported(by: Client, rows: Form): Promise<void> {
  const base64 = inBase64(csvOf(rows));
  const { checksum, bad } = await by.call(previewPlaces, { body: { base64 } });
  expect(bad).toEqual([]);
  expect(await by.call(importPlaces, { body: { base64, checksum } })).toMatchObject({ isImported: true });
}

const cell = (form: Form, title: string) => form[0]?.indexOf(title) ?? -1;

/** Every place that serves meals closes, so that no community has any. */
function withoutMeals(form: Form): Form {
  const [needs, shown] = [cell(form, '服务'), cell(form, '显示')];
  const [head = [], ...rows] = form;
  const serving = rows.filter((row) => row[needs]?.includes('吃饭'));
  return [head, ...serving.map((row) => row.map((text, at) => (at === shown ? '否' : text)))];
}

/** One of them opens again. */
function first(form: Form, street: string): Form {
  const [at, shown] = [cell(form, '街道'), cell(form, '显示')];
  const [head = [], ...rows] = form;
  const one = rows.find((row) => row[at] === street) ?? [];
  return [head, one.map((text, n) => (n === shown ? '是' : text))];
}

/** What the page says after it was asked again. */
async function comesToSay(visitor: Visitor, words: RegExp): Promise<void> {
  await until(
    `the page says ${words}`,
    async () => {
      await visitor.press('再算一次');
      return visitor.page.getByText(words).first().isVisible();
    },
    FOLLOWS_WITHIN_MS,
  );
}

test.each(WAYS)(
  'the figures are accessible and whole (%s, %s)',
  async (...way) => {
    expect(await lookRound(stage, { role: 'district_officer', way, visits: FIGURES_VISITS })).toEqual({});
  },
  120_000,
);

test('an officer sees that no community has meals; a meal point opens, and the figures follow', async () => {
  const by = officer();
  const closed = withoutMeals(await exported(by));
  await imported(by, closed);
  const worker = await atWork(stage, 'district_officer', 'desk');
  await worker.goTo(`/places/figures?street=${STREET}`);
  await worker.seesHeading('汉兴街道，现在和规划');
  await comesToSay(worker, /^\d+ 个社区(都)?没有吃饭/);
  await worker.press(/^吃饭 缺/);
  await worker.sees(/15 分钟内没有吃饭的社区：[1-9]/);
  const lacking = async () =>
    (await by.call(listCoverage, { query: { street: STREET, need: 'meals', limit: 50 } })).items.length;
  const before = await lacking();
  expect(before).toBeGreaterThan(0);

  await imported(by, first(closed, '汉兴街道'));
  await until('fewer communities lack meals', async () => (await lacking()) < before, FOLLOWS_WITHIN_MS);
  const after = await lacking();
  await comesToSay(worker, new RegExp(after === 0 ? '吃饭 都有' : `^吃饭 缺 ${after}$`));
  const { needs } = await by.call(getEldercareFigures, { query: { street: STREET } });
  const meals = needs.find(({ need }) => need === 'meals');
  expect(meals?.covered).toBe((meals?.communities ?? 0) - after);
});

test('by the keyboard alone: another street, one need, and the file', async () => {
  const { page } = await atWork(stage, 'district_officer', 'desk');
  await page.goto('/places/figures');
  const keyboard = new Keyboard(page);
  await keyboard.enter(page.getByRole('button', { name: '看的是全区，换街道' }));
  await keyboard.choose(page.getByRole('group', { name: '看哪里' }), '民族');
  await page.getByRole('heading', { name: '民族街道，现在和规划' }).waitFor();
  await keyboard.enter(page.getByRole('button', { name: /^认知症照护/ }));
  await page.getByText(/15 分钟内没有认知症照护的社区：/).waitFor();
  await keyboard.reach(page.getByRole('link', { name: '下载表格（CSV）' }).last());
});
