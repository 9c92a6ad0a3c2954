import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tallyOf } from './tally';

const folder = mkdtempSync(join(tmpdir(), 'jianghan-tally-'));

afterAll(() => rmSync(folder, { recursive: true }));

const NOTHING = {
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

function tally(report: object, exitCode: number | null) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ ...NOTHING, ...report }));
  return tallyOf(file, exitCode);
}

test('a run without a report counts as failed', () => {
  expect(tallyOf(join(folder, 'none.json'), null)).toMatchObject({ passed: 0, failed: 1 });
});

test('a run in which not one test ran counts as failed', () => {
  expect(tally({}, 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('a file that cannot be loaded counts as one failure and is named', () => {
  const testResults = [{ name: '/broken.test.ts', status: 'failed', assertionResults: [] }];
  expect(tally({ success: false, numPassedTests: 4, testResults }, 1)).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
    failures: ['/broken.test.ts'],
  });
});

test('every failed test is counted and named', () => {
  const assertionResults = [
    { status: 'failed', fullName: 'three get one' },
    { status: 'passed', fullName: 'order is kept' },
  ];
  const testResults = [{ name: '/a.test.ts', status: 'failed', assertionResults }];
  expect(tally({ success: false, numPassedTests: 1, numPendingTests: 2, testResults }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 2,
    failures: ['three get one'],
  });
});

test('a bad end after good tests is a failure', () => {
  expect(tally({ numPassedTests: 9 }, 1)).toMatchObject({ passed: 9, failed: 1 });
  expect(tally({ numPassedTests: 9 }, 0)).toEqual({ passed: 9, failed: 0, skipped: 0, failures: [] });
});
