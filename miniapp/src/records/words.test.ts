import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayAction, sayObject } from './words';

const API = join(__dirname, '../../../api/src');
const sources = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('test'))
  .map((path) => readFileSync(join(API, path), 'utf8'));
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, one]) => one ?? ''))),
];

test('every act that the API writes down has words', () => {
  const acts = [...found(/action: '([a-z_]+\.[a-z_]+)'/g), ...found(/'(booking\.[a-z_]+)'/g)];
  expect(acts.length).toBeGreaterThan(40);
  expect(acts.filter((act) => sayAction(act) === act)).toEqual([]);
});

test('every kind of object that it is about has words', () => {
  const kinds = found(/object: \{ kind: '([a-z_]+)'/g);
  expect(kinds.filter((kind) => sayObject(kind) === kind)).toEqual([]);
});
