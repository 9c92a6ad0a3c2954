import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OUTLINES, PAIRS } from './pairs';
import { contrast, tokensFor } from './read-tokens';

const css = readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');
/** WCAG 1.4.6, whatever the size of the text. */
const LEAST = 7;
const THEMES = [
  { name: 'standard', classes: ['theme'] },
  { name: 'elder', classes: ['theme', 'theme-elder'] },
  { name: 'high contrast', classes: ['theme', 'theme-contrast'] },
  { name: 'elder and high contrast', classes: ['theme', 'theme-elder', 'theme-contrast'] },
];

describe.each(THEMES)('theme $name', ({ classes }) => {
  const tokens = tokensFor(css, classes);

  const faint = (pairs: readonly (readonly [string, string])[], ratio: number) =>
    pairs.filter(([front, ground]) => !(contrast(tokens[front] ?? '', tokens[ground] ?? '') >= ratio));

  test(`every text stands out from its ground at least ${LEAST}:1`, () => expect(faint(PAIRS, LEAST)).toEqual([]));

  test('outlines of controls are seen, 3:1', () => expect(faint(OUTLINES, 3)).toEqual([]));

  test('no text is smaller than the theme allows and lines are at least one and a half', () => {
    const elder = classes.includes('theme-elder');
    const types = Object.entries(tokens).filter(([name]) => name.startsWith('t-'));
    expect(types.length).toBeGreaterThan(8);
    for (const [, value] of types) {
      const [, size, line] = /(\d+)px \/ (\d+)px/.exec(value)?.map(Number) ?? [];
      expect(size).toBeGreaterThanOrEqual(elder ? 24 : 13);
      if (elder) expect((line ?? 0) / (size ?? 1)).toBeGreaterThanOrEqual(1.5);
    }
  });

  test('whatever is touched is large enough', () => {
    const least = classes.includes('theme-elder') ? 60 : 44;
    for (const name of ['touch', 'button', 'choice', 'row']) {
      expect(Number.parseInt(tokens[name] ?? '', 10)).toBeGreaterThanOrEqual(least);
    }
  });
});
