import { parseArgs } from 'node:util';
import type { AstroInlineConfig } from 'astro';

/** `node src/cli/main.ts build|preview|start|dev [--port N] [--host [name]]`. */

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// One present for the whole run, wherever it is asked for.
process.env.SOURCE_DATE_EPOCH ??= String(Math.floor(Date.now() / 1000));

const commands = ['build', 'preview', 'start', 'dev'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, host: { type: 'string' } },
});
const [command] = positionals;

function config(): AstroInlineConfig {
  const server = {
    ...(values.port && { port: Number(values.port) }),
    ...(values.host && { host: values.host }),
  };
  return { server };
}

async function run(): Promise<void> {
  // Imported late: Astro reads the environment when it is loaded.
  const { build, dev, preview } = await import('astro');
  if (command === 'build' || command === 'start') await build(config());
  if (command === 'preview' || command === 'start') await preview(config());
  if (command === 'dev') await dev(config());
}

if (!commands.includes(command as (typeof commands)[number])) {
  console.error(`There is no command "${command ?? ''}". Known are: ${commands.join(', ')}.`);
  process.exit(1);
}

/** By name, because Astro may have loaded the class a second time with its configuration. */
const isProblemsFound = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ProblemsFound';

try {
  await run();
} catch (error) {
  console.error(isProblemsFound(error) ? `\n${error.message}` : error);
  if (command !== 'dev') console.error('\nNothing was published; an earlier site is as it was.');
  process.exit(1);
}
