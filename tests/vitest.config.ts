import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './sequencer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = 60_000;

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  test: {
    // One more than two cores: what drives a browser waits for it half of the time.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongestFirst },
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
        },
      },
      {
        extends: true,
        test: {
          name: 'sites',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup.ts', 'tests/site/once.ts'],
          testTimeout: 5 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
    ],
  },
});
