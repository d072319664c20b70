import { existsSync } from 'node:fs';
import { readArguments, type Order } from './input/arguments.ts';
import { checkEnvironment } from './input/environment.ts';
import { publish, putRight, tell } from './commands/publish.ts';
import { Refusal } from './input/refusal.ts';
import { checkSite, doubtsAbout } from './input/site-facts.ts';
import { usage } from './input/usage.ts';

/** What `npm run build` and its like do; `usage.ts` says what there is. */

async function obey({ command, server }: Order): Promise<void> {
  if (command === 'help') return console.log(usage);
  checkEnvironment(process.env);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Astro would believe a variable of this name, and print a site with what only writers may see.
  delete process.env.DEV;
  // One present for the whole run, wherever it is asked for.
  process.env.SOURCE_DATE_EPOCH ||= String(Math.floor(Date.now() / 1000));
  // Imported late: Astro, like the site's own facts, reads the environment when it is loaded.
  const { site } = await import('../site.ts');
  checkSite(site);
  for (const doubt of doubtsAbout(site)) console.warn(doubt);
  const root = process.cwd();
  if (command === 'build' || command === 'start') await publish(root);
  else putRight(root);
  if (command === 'preview' && !existsSync('dist')) {
    throw new Refusal('There is no site in dist/ to show yet; npm run build makes it.');
  }
  if (command === 'build') return;
  const { dev, preview } = await import('astro');
  if (command === 'dev') await dev({ root, server });
  if (command === 'preview' || command === 'start') await preview({ root, server });
}

/**
 * Does what the words behind the command say. The exit code is 1 when it cannot be done, else 0.
 * The process is left to end by itself: `process.exit` would cut off what a pipe has not taken yet.
 */
export async function run(words: string[]): Promise<void> {
  try {
    await obey(readArguments(words));
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}
