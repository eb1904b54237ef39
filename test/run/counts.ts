import { z } from 'zod';

/** What one check found: the sum of all checks is the last line of `npm test`. */
export type Counts = { passed: number; failed: number; notRun: string[] };

/** Of vitest's JSON report, only what is counted here. */
const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['passed', 'failed', 'pending', 'skipped', 'todo']),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * Counts what vitest really ran. Three things that vitest's own sums leave out are counted as failures: a file that
 * cannot be loaded, a preparation that throws, and a run that ends badly although every test passed (an error after
 * the last test). A test that was left out of a good file is named in `notRun`.
 * @param report the JSON report, or null when there is none because vitest itself did not get that far.
 */
export function vitestCounts(report: unknown, exitCode: number): Counts {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, notRun: [] };
  const counts: Counts = { passed: 0, failed: 0, notRun: [] };
  for (const file of parsed.data.testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed').length;
    counts.passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    for (const { status, fullName } of file.assertionResults) {
      if (status !== 'passed' && status !== 'failed') counts.notRun.push(fullName);
    }
  }
  if (counts.failed === 0 && exitCode !== 0) counts.failed = 1;
  return counts;
}

/** One check that either holds or does not. */
export function checkCounts(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0, notRun: [] } : { passed: 0, failed: 1, notRun: [] };
}

/** Sums the checks. On a build server, where nobody reads the notes above, what did not run is a failure. */
export function summed(all: Counts[], onBuildServer: boolean): Counts {
  const notRun = all.flatMap((counts) => counts.notRun);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: failed + (onBuildServer ? notRun.length : 0),
    notRun,
  };
}
