import { describe, expect, test } from 'vitest';
import { checkCounts, summed, vitestCounts } from './counts.ts';

/** The last line of `npm test` is only worth something if it cannot be green by accident. */

function report(...files: [status: string, ...tests: string[]][]): unknown {
  return {
    numPassedTests: 99,
    testResults: files.map(([status, ...tests], index) => ({
      name: `file-${index}.test.ts`,
      status,
      assertionResults: tests.map((result, number) => ({ fullName: `test ${index}.${number}`, status: result })),
    })),
  };
}

describe('counted as failed', () => {
  test.each([
    ['a test that failed', report(['failed', 'passed', 'failed']), 1, { passed: 1, failed: 1, notRun: [] }],
    ['a file that cannot be loaded', report(['failed'], ['passed', 'passed']), 1, { passed: 1, failed: 1, notRun: [] }],
    [
      'a preparation that throws',
      report(['failed', 'skipped', 'skipped']),
      1,
      { passed: 0, failed: 1, notRun: ['test 0.0', 'test 0.1'] },
    ],
    ['an error after the last test', report(['passed', 'passed']), 1, { passed: 1, failed: 1, notRun: [] }],
    ['a run without a report', null, 0, { passed: 0, failed: 1, notRun: [] }],
    ['a report that is none', { testResults: 'x' }, 0, { passed: 0, failed: 1, notRun: [] }],
  ])('%s', (_, json, exitCode, counts) => {
    expect(vitestCounts(json, exitCode)).toEqual(counts);
  });

  test('a check of types, lint or format that does not hold', () => {
    expect([checkCounts(0), checkCounts(1)]).toEqual([
      { passed: 1, failed: 0, notRun: [] },
      { passed: 0, failed: 1, notRun: [] },
    ]);
  });

  test('what did not run, on a build server only', () => {
    const some = vitestCounts(report(['passed', 'passed', 'skipped', 'todo']), 0);
    expect(summed([some, checkCounts(0)], false)).toEqual({ passed: 2, failed: 0, notRun: ['test 0.1', 'test 0.2'] });
    expect(summed([some, checkCounts(0)], true)).toMatchObject({ passed: 2, failed: 2 });
  });
});

test('a good run counts every test of every file', () => {
  expect(vitestCounts(report(['passed', 'passed', 'passed'], ['passed', 'passed']), 0)).toEqual({
    passed: 3,
    failed: 0,
    notRun: [],
  });
});
