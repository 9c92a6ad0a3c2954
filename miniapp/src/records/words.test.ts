import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARE_FLOWS } from '@jianghan/shared/care/flows';
import { ORDER_VISIT_FLOW } from '@jianghan/shared/care/order-visit-flow';
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

test('every step of what is asked of eldercare, and of each visit of an order, has words', () => {
  const ofCases = Object.values(CARE_FLOWS).flatMap(({ actions }) => Object.keys(actions).map((one) => `care.${one}`));
  const ofVisits = Object.keys(ORDER_VISIT_FLOW.actions).map((one) => `care.visit_${one}`);
  expect([...ofCases, ...ofVisits].filter((act) => sayAction(act) === act)).toEqual([]);
});

test('every kind of object that it is about has words', () => {
  const kinds = found(/object: \{ kind: '([a-z_]+)'/g);
  expect(kinds.filter((kind) => sayObject(kind) === kind)).toEqual([]);
});
