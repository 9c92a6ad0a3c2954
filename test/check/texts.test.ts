import { sourceFrom } from './sources';
import { forbiddenTexts } from './texts';

test.each([
  ['api/src/marriage/store.ts', 'sql(`UPDATE slots SET taken = taken +? WHERE id = ?`)'],
  ['api/src/marriage/store.ts', 'sql(`SET taken = taken +:seats`)'],
  ['api/src/http/route.ts', 'const port = process.env.PORT;'],
  ['shared/src/calendar.ts', 'const now = new Date();'],
  ['miniapp/src/me/index.tsx', "fetch('/api/v1/me')"],
  ['api/src/app.test.ts', "test.only('x', run)"],
  ['api/src/app.ts', '// @ts-ignore'],
  ['api/src/app.ts', '// TODO later'],
  ['api/src/app.test.ts', "jest.mock('./store')"],
])('in %s, %s is refused', (path, text) => {
  expect(forbiddenTexts([sourceFrom(path, text)])).toHaveLength(1);
});

test.each([
  ['api/src/marriage/store.ts', 'sql(`UPDATE slots SET taken = taken + ? WHERE id = ?`)'],
  ['api/src/config.ts', 'const port = process.env.PORT;'],
  ['shared/src/calendar.ts', 'const day = new Date(text);'],
  ['miniapp/src/request-transport.ts', 'Taro.request(options)'],
])('in %s, %s is fine', (path, text) => {
  expect(forbiddenTexts([sourceFrom(path, text)])).toEqual([]);
});

test('a file whose name says nothing is refused', () => {
  expect(forbiddenTexts([sourceFrom('api/src/http/helpers.ts', '')])).toEqual([
    'api/src/http/helpers.ts: a name that says nothing',
  ]);
});
