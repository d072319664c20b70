import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests of how the code is written, which are a part of `npm run lint`: what a site adds to
 * its repository may differ from them, while `npm test` asks only whether everything works.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vitest',
  test: { include: ['tests/{rooms,repository}.test.ts'], testTimeout: 30_000 },
});
