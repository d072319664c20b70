import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = 60_000;

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  test: {
    // More than two cores: what drives a browser waits for it half of the time.
    maxWorkers: 3,
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/site/**',
            'tests/browser/**',
            // Asked by `npm run lint`; see style.config.ts.
            'tests/{rooms,repository}.test.ts',
          ],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // What builds a site or drives a browser comes after the quick tests.
          name: 'sites',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup.ts', 'tests/site/once.ts'],
          testTimeout: 5 * minutes,
          hookTimeout: 10 * minutes,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
