import { existsSync } from 'node:fs';
import * as module from 'node:module';

/**
 * The door of every command. It is plain JavaScript and imports nothing but Node's own, because
 * the Node of whoever has not installed the packages yet may be too old for anything else.
 */

/** Why this Node cannot run the commands here and now, or nothing. */
function obstacle() {
  if (!existsSync(new URL('../../node_modules/astro/package.json', import.meta.url))) {
    return 'The packages are not installed yet: run npm ci first.';
  }
  if (!process.features.typescript) {
    return `Node ${process.versions.node} is too old for the commands, and the newer one that comes with the packages is missing: run npm ci first, with optional packages and their scripts.`;
  }
  return undefined;
}

const why = obstacle();
if (why) {
  console.error(why);
  process.exitCode = 1;
} else {
  /**
   * Where Node keeps code that it has compiled, its own and that of the packages, for this process
   * and for those that compile briefings. It helps with what is loaded from here on.
   */
  module.enableCompileCache((process.env.NODE_COMPILE_CACHE ||= 'node_modules/.cache/node'));
  const { byPlainPath } = await import('./plain-path.ts');
  const words = process.argv.slice(2);
  await byPlainPath(words, async () => {
    const { run } = await import('./run.ts');
    await run(words);
  });
}
