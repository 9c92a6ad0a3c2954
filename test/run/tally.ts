import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of what failed, for the list at the end. */
  failures: string[];
}

/** The part of Jest's JSON report that counts. */
interface JestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** A run that proves nothing is a failure with a name of its own. */
function failedAsWhole(reason: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, failures: [reason] };
}

function failuresOf(report: JestReport): string[] {
  return report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    // A file that cannot be loaded has no tests at all: it counts as one failure.
    return status === 'failed' && failed.length === 0 ? [name] : failed;
  });
}

/** Counts a Jest run by its report. No report, no test, or a bad end without a failed test: at least one failure. */
export function tallyOf(reportFile: string, exitCode: number | null): Tally {
  if (!existsSync(reportFile)) return failedAsWhole(`crashed without a report (exit code ${exitCode})`);
  const report: JestReport = JSON.parse(readFileSync(reportFile, 'utf8'));
  const failures = failuresOf(report);
  if (report.numPassedTests + failures.length === 0) return failedAsWhole('not one test ran');
  if (failures.length === 0 && (exitCode !== 0 || !report.success)) failures.push(`ended with exit code ${exitCode}`);
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}
