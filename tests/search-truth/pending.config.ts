import { defineConfig } from 'vitest/config';

/** Runs what does not pass yet: `npx vitest run --config tests/search-truth/pending.config.ts`. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/browser/*.pending.ts'],
    globalSetup: 'tests/build-and-serve.ts',
    env: { SITE_URL: '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
