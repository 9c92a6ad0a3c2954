import { wrongDirections } from './directions';
import { importsOf, sourceFrom } from './sources';

/** Two features, known by their words in shared. */
const HOUSE = [sourceFrom('shared/src/marriage/rules.ts', ''), sourceFrom('shared/src/account/rules.ts', '')];

function problems(path: string, imported: string): number {
  return wrongDirections([...HOUSE, sourceFrom(path, `import { a } from '${imported}';`)]).length;
}

test.each([
  ['shared/src/marriage/rules.ts', 'node:fs'],
  ['shared/src/marriage/rules.ts', '../../../api/src/db/database'],
  ['miniapp/src/request.ts', '@jianghan/api/src/config'],
  ['miniapp/src/marriage/confirm/index.tsx', '../../account/login/use-login'],
  ['api/src/db/database.ts', '../marriage/service'],
  ['api/src/marriage/routes.ts', './store'],
  ['api/src/marriage/service.ts', './routes'],
  ['api/src/marriage/service-cancel.ts', './tables'],
  ['api/src/marriage/store.ts', './service'],
  ['api/src/marriage/service.ts', '../account/store'],
  ['api/src/marriage/desk.ts', '../account/tables'],
  ['api/src/marriage/service.ts', '../testing/residents'],
])('%s may not import %s', (path, imported) => {
  expect(problems(path, imported)).toBe(1);
});

test.each([
  ['shared/src/marriage/rules.ts', 'zod'],
  ['shared/src/marriage/rules.test.ts', 'fast-check'],
  ['miniapp/src/marriage/confirm/index.tsx', '@jianghan/shared/marriage/rules'],
  ['miniapp/src/marriage/confirm/index.tsx', '../../request'],
  ['api/src/app.ts', './marriage/routes'],
  ['api/src/marriage/routes.ts', './service-cancel'],
  ['api/src/marriage/service.ts', '../account/service'],
  ['api/src/marriage/store.ts', '../db/database'],
  ['api/src/marriage/desk.ts', '../idempotency/store'],
  ['api/src/testing/residents.ts', '../account/store'],
  ['api/src/marriage/service.test.ts', '../account/store'],
])('%s may import %s', (path, imported) => {
  expect(problems(path, imported)).toBe(0);
});

test('every way to import is seen, over several lines too', () => {
  const text = `
    import type { A } from './a';
    import {
      b,
      c,
    } from './b';
    export * from './c';
    import './d';
    const e = await import('./e');
    const f = require('./f');
  `;
  expect(importsOf(text)).toEqual(['./a', './b', './c', './d', './e', './f']);
});
