import { parse } from 'acorn';
import { appJson, everyFile, everyPage, readOutput, subpackageRoots } from './output';

const MAIN_LIMIT = 1024 * 1024;
const SUBPACKAGE_LIMIT = 500 * 1024;

const files = everyFile();
const scripts = [...files.keys()].filter((path) => path.endsWith('.js'));
const inSubpackage = (path: string) => subpackageRoots().some((root) => path.startsWith(`${root}/`));
const bytesOf = (holds: (path: string) => boolean) =>
  [...files].reduce((sum, [path, bytes]) => sum + (holds(path) ? bytes : 0), 0);

test('every page of app.json has its four files, and every tab its icons', () => {
  const wanted = everyPage().flatMap((page) => ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`));
  const icons = appJson().tabBar.list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath]);
  expect([...wanted, ...icons].filter((path) => !files.has(path))).toEqual([]);
  expect(icons.filter((path) => (files.get(path) ?? 0) > 40 * 1024)).toEqual([]);
});

test('the main package is at most 1 MB and each subpackage at most 500 KB', () => {
  expect(bytesOf((path) => !inSubpackage(path))).toBeLessThanOrEqual(MAIN_LIMIT);
  const tooLarge = subpackageRoots().filter(
    (root) => bytesOf((path) => path.startsWith(`${root}/`)) > SUBPACKAGE_LIMIT,
  );
  expect(tooLarge).toEqual([]);
});

test('every script is ES2018, as the oldest phones and WeChat’s upload want it', () => {
  const newer = scripts.flatMap((path) => {
    try {
      parse(readOutput(path), { ecmaVersion: 2018, sourceType: 'script' });
      return [];
    } catch (error) {
      return [`${path}: ${(error as Error).message}`];
    }
  });
  expect(newer).toEqual([]);
});

/** Our own code; the libraries bring words of their own for other platforms. */
const ours = scripts.filter((path) => !['taro.js', 'vendors.js', 'runtime.js'].includes(path));

const findIn = (paths: readonly string[], words: readonly RegExp[]) =>
  paths.flatMap((path) => words.filter((word) => word.test(readOutput(path))).map((word) => `${path}: ${word}`));

test('nothing of the browser’s faces is inside', () => {
  const browserOnly = [
    /dangerouslySetInnerHTML/,
    /\bdocument\./,
    /same-origin/,
    /speechSynthesis/,
    /icon-drawn/,
    /choice-native/,
    /tabs-current/,
  ];
  expect(findIn(ours, browserOnly)).toEqual([]);
});

test('nothing is called that older phones lack, because syntax is translated and methods are not', () => {
  const newer = [/\.at\(-/, /\.replaceAll\(/, /Object\.hasOwn\(/, /structuredClone\(/, /\.findLast\(/, /\.toSorted\(/];
  expect(findIn(ours, newer)).toEqual([]);
});

test('the templates carry what a screen reader needs', () => {
  const template = readOutput('base.wxml');
  for (const name of ['aria-role', 'aria-label', 'aria-checked', 'aria-disabled', 'aria-hidden', 'aria-live']) {
    expect(template).toContain(`${name}="{{`);
  }
});

test('WeChat asks for privacy consent before it hands anything over, and loads only what a page needs', () => {
  const { __usePrivacyCheck__, lazyCodeLoading } = appJson();
  expect({ __usePrivacyCheck__, lazyCodeLoading }).toEqual({
    __usePrivacyCheck__: true,
    lazyCodeLoading: 'requiredComponents',
  });
});
