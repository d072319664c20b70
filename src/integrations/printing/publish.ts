import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fileAt } from '../../briefing/addresses/patterns.ts';
import { pathsOf } from '../../briefing/addresses/site-pages.ts';
import type { AstroConfig, AstroIntegration } from 'astro';
import { beginBuild, changedSince, endBuild, stagingFolder } from '../../corpus/one-build.ts';
import { count } from '../../briefing/text/plural.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { publicFiles } from '../../corpus/disk/scan.ts';
import { steps } from '../../corpus/steps.ts';
import { currentPlan } from '../../store/current-plan.ts';
import { exchange, expectTarget, settle } from '../../store/exchange.ts';
import { expectFiles } from '../../store/site-files.ts';
import { printer } from './printer.ts';

/**
 * Prints the site beside the published folder and puts the new site in its place only when it is
 * complete. Must be the last integration: what others write after it would not be published.
 */
export function publish(): AstroIntegration {
  let target: string;
  let settings: AstroConfig;
  const expected: string[] = [];
  return {
    name: 'dateline:publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        // Vite looks for modules as Node does, so that both have one path for each.
        const preserveSymlinks = process.execArgv.includes('--preserve-symlinks');
        if (preserveSymlinks) updateConfig({ vite: { resolve: { preserveSymlinks } } });
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        expectPlain(root);
        await beginBuild(root, (news) => logger.info(news));
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        settle(target);
        await expectTarget(target);
        updateConfig({
          outDir: new URL(stagingFolder(), config.root),
          vite: { plugins: [bundled(expected)] },
        });
      },
      'astro:config:done': ({ config }) => {
        settings = config;
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        const printed = (files: string[]) => {
          logger.info(`${files.length} pages and files of briefings and lists`);
        };
        const briefingAt = (pathname: string) => viewAt(currentPlan().all, pathname)?.file;
        setPrerenderer((astros) => printer(astros, settings, printed, briefingAt));
      },
      'astro:build:generated': () => {
        const pages = currentPlan().contents();
        steps.print.end.publish({ pages: pathsOf(pages).length });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(settings.root);
        const fresh = fileURLToPath(dir).replace(/[\\/]$/, '');
        expected.push(...publicFiles(root), ...pathsOf(currentPlan().contents()).map(fileAt));
        expectFiles(fresh, expected);
        expectUnchanged(root);
        await exchange(fresh, target, (news) => logger.info(news));
        await rm(new URL('..', settings.outDir), { recursive: true, force: true });
        endBuild(root);
        logger.info(`the new site is in ${target}`);
      },
    },
  };
}

/** The briefing whose page, or page of whose past, has this path. */
const viewAt = (views: readonly BriefingView[], pathname: string): BriefingView | undefined =>
  views
    .filter(({ id }) => `${pathname}/`.includes(`/briefings/${id}/`))
    .reduce<BriefingView | undefined>(
      (a, b) => (a && a.id.length > b.id.length ? a : b),
      undefined,
    );

/** Tells which scripts, styles and fonts the bundler has written. */
const bundled = (files: string[]) => ({
  name: 'dateline:bundled',
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  writeBundle: (_options: object, bundle: object) => void files.push(...Object.keys(bundle)),
});

function expectUnchanged(root: string): void {
  const [first, ...others] = changedSince(root);
  if (first === undefined) return;
  const more = others.length > 0 ? ` and ${count(others.length, 'other file')}` : '';
  throw new Error(
    `${first}${more} changed during the build, so its pages may not fit together; build again.`,
  );
}

/** Our own command goes round such a path; Astro itself would leave out pages' styles, or fail. */
function expectPlain(root: string): void {
  const sign = /[#?%]/.exec(root)?.[0];
  if (sign === undefined) return;
  throw new Error(`The project's path has a "${sign}", with which only npm run build can deal.`);
}
