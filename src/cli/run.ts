import { commands } from './commands/all.ts';
import { tell } from './commands/tell.ts';
import { readArguments } from './input/arguments.ts';
import { checkEnvironment } from './input/environment.ts';
import { checkSite, doubtsAbout } from './input/site-facts.ts';
import { usageOf } from './input/usage.ts';

/** What `npm run build` and its like do; `commands/all.ts` says what there is. */

async function obey(words: string[]): Promise<void> {
  const order = readArguments(words, commands, process.env);
  if (order === 'help') return console.log(usageOf(commands));
  checkEnvironment(process.env);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Astro would believe a variable of this name, and print a site with what only writers may see.
  delete process.env.DEV;
  // One present for the whole run, wherever it is asked for.
  process.env.SOURCE_DATE_EPOCH ||= String(Math.floor(Date.now() / 1000));
  // Imported late: Astro, like the site's own facts, reads the environment when it is loaded.
  const { now, site } = await import('../site.ts');
  checkSite(site, process.cwd());
  for (const doubt of doubtsAbout(site, now)) console.warn(doubt);
  await order.command.run(process.cwd(), order.told);
}

/**
 * Does what the words behind the command say. The exit code is 1 when it cannot be done, else 0.
 * The process is left to end by itself: `process.exit` would cut off what a pipe has not taken yet.
 */
export async function run(words: string[]): Promise<void> {
  try {
    await obey(words);
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}
