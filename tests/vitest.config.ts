import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = 60_000;

/** Tests that build a site or drive a browser run alone, after the quick ones. */
const slow = (name: string, order: number, globalSetup: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup,
    fileParallelism: false,
    testTimeout: 5 * minutes,
    hookTimeout: 10 * minutes,
    sequence: { groupOrder: order },
  },
});

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      slow('site', 1),
      slow('browser', 2, ['tests/setup.ts']),
    ],
  },
});
