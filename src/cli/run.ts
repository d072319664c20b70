import { existsSync } from 'node:fs';
import { inspect } from 'node:util';
import { printable } from '../briefing/printable.ts';
import { readArguments, type Order } from './arguments.ts';
import { checkEnvironment } from './environment.ts';
import { Refusal } from './refusal.ts';
import { checkSite, doubtsAbout } from './site-facts.ts';
import { usage } from './usage.ts';

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
  if (command === 'preview' && !existsSync('dist')) {
    throw new Refusal('There is no site in dist/ to show yet; npm run build makes it.');
  }
  if (command === 'build' || command === 'start') await publish();
  const { dev, preview } = await import('astro');
  if (command === 'dev') await dev({ server });
  if (command === 'preview' || command === 'start') await preview({ server });
}

async function publish(): Promise<void> {
  try {
    const { expectSound } = await import('./sound.ts');
    // First, because loading Astro holds up this process, and others may compile meanwhile.
    const sound = expectSound(process.cwd());
    const loaded = import('astro');
    const counts = await sound;
    const { build } = await loaded;
    await build({});
    // Last, so that a long log ends with what there is to know.
    console.log(`\n${counts}`);
  } catch (cause) {
    tell(cause);
    throw new Refusal('\nNothing was published; an earlier site is as it was.', { cause });
  }
}

/** What is not a `Refusal` is a fault of ours or of a page, and is told with all that is known. */
const tell = (error: unknown) =>
  console.error(printable(error instanceof Refusal ? error.message : inspect(error)));

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
