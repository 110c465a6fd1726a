import { defineConfig } from 'vitest/config';

/** Tests that start commands, read hundreds of meetings or change texts at hundreds of places. */
const slow = [
  'tests/quotation/generated.test.ts',
  'tests/search/**/*.test.ts',
  'tests/search-truth/**/*.test.ts',
  'tests/bench/corpus.test.ts',
  'tests/commands/**/*.test.ts',
  'tests/checks/mutations.test.ts',
  'tests/import/fidelity.test.ts',
  'tests/permalinks/random-histories.test.ts',
  'tests/received-bytes.test.ts',
  'tests/site/published-record.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: 'tests/build-and-serve.ts',
    // The tests know the origin from site.yaml, and have records of their own.
    env: { SITE_URL: '', PUBLISHED: '' },
    // No test is about time: a busy machine must not fail one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/browser/**', ...slow],
          // Pure functions leave nothing behind; loading them anew for each file takes as long again.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          // These build sites, and all builds of a checkout share Astro's own files.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
        },
      },
    ],
  },
});
