import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { printer } from './printer.ts';

/**
 * Prints the site beside the published folder and puts the new site in its place only when it is
 * complete. Must be the last integration: what others write after it would not be published.
 */
export function publish(): AstroIntegration {
  let target: string;
  let settings: AstroConfig;
  return {
    name: 'dateline:publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        const staging = new URL('.cache/staging/', config.root);
        await rm(staging, { recursive: true, force: true });
        updateConfig({ outDir: staging });
      },
      'astro:config:done': ({ config }) => {
        settings = config;
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        setPrerenderer((astros) => printer(astros, settings, (news) => logger.info(news)));
      },
      'astro:build:done': async ({ dir, logger }) => {
        await exchange(fileURLToPath(dir).replace(/[\\/]$/, ''), target);
        logger.info(`the new site is in ${target}`);
      },
    },
  };
}

/** Two renames, so that there is a whole site at every moment but the one between them. */
async function exchange(fresh: string, target: string): Promise<void> {
  const old = `${fresh}.old`;
  await rm(old, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  if (existsSync(target)) await move(target, old);
  await move(fresh, target);
  await rm(old, { recursive: true, force: true });
}

/** A rename, or a copy where the two folders lie on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
