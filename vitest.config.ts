import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/electron/**'],
          testTimeout: 180_000,
          // What several tests share is made in a hook; on a busy machine that takes longer than the ten seconds a hook has by itself.
          hookTimeout: 180_000,
          // Else one core always stays idle: half of the time on a machine with two.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'e2e',
          // A page on a busy machine answers when it can; one second is a coin toss.
          expect: { poll: { timeout: 15_000 } },
          globalSetup: ['test/e2e/build-once.ts'],
          include: ['test/e2e/**/*.test.ts', 'test/electron/**/*.test.ts'],
          // A whole ceremony took two minutes on a machine with ten times its work to do.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
