import { inspect } from './stage/inspect';
import { useStage } from './stage/use-stage';
import { Visitor } from './stage/visitor';

const stage = useStage();

/** Defects that an inspection must not miss, each with the words by which it is told. */
const DEFECTS: readonly (readonly [string, string, RegExp])[] = [
  ['text below the smallest size', '<p style="font-size:12px">小字</p>', /^text of 12px/],
  ['a target too small', '<button style="width:40px;height:50px">点</button>', /^target of 40 × 50/],
  [
    'text cut off',
    '<div style="width:60px;overflow:hidden;white-space:nowrap">很长很长很长的字</div>',
    /^text cut off/,
  ],
  ['a page wider than the phone', '<div style="width:500px">宽</div>', /^(wider than the phone|text beyond the edge)/],
  ['a second first-level heading', '<h1>又一个</h1>', /^2 first-level headings/],
  ['a field without a label', '<input style="width:200px;height:60px">', /^axe label/],
  ['too little contrast', '<p style="font-size:17px;color:#aaa;background:#fff">淡淡的字</p>', /^axe color-contrast/],
];

test('an inspection finds everything that is wrong with a page', async () => {
  const visitor = await Visitor.arrive(stage, 'standard');
  const defects = DEFECTS.map(([, html]) => html).join('');
  await visitor.page.getByRole('main').evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), defects);
  const found = await inspect(visitor, 'with-defects');
  const missed = DEFECTS.filter(([, , told]) => !found.some((line) => told.test(line)));
  expect(missed.map(([what]) => what)).toEqual([]);
});

test('an inspection finds errors of scripts, of the console and of the policy, and requests to other hosts', async () => {
  const visitor = await Visitor.arrive(stage, 'standard');
  await visitor.page.evaluate(`
    setTimeout(() => { throw new Error('broken script'); });
    console.error('told to the console');
    fetch('https://elsewhere.invalid/').catch(() => undefined);
  `);
  const found = (await inspect(visitor, 'with-troubles')).join('\n');
  expect(found).toContain('script: broken script');
  expect(found).toContain('told to the console');
  expect(found.toLowerCase()).toContain('content security policy');
  await expect(inspect(visitor, 'without-troubles')).resolves.toEqual([]);
});
