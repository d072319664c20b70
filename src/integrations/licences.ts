import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Options } from '../corpus/build-options.ts';
import { cardOf } from '../formats/card/card.ts';
import { hasEmoji } from '../formats/card/fonts/emoji.ts';
import { currentPlan } from '../store/current-plan.ts';

/** What the bundler tells of a file that it makes. */
interface Made {
  /** Of a script, the modules in it. */
  moduleIds?: readonly string[];
  /** Of another file, where it comes from. */
  originalFileNames?: readonly string[];
}

/** What is known of a package. */
interface Manifest {
  name: string;
  version: string;
  license: string;
}

/** Everything up to the name of the innermost package. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

/**
 * Writes `licences.txt`: the packages of which scripts, fonts or the search reach readers, as the
 * bundler has met them, with the licences that ask to be passed on.
 */
export function licences({ root, site }: Pick<Options, 'root' | 'site'>): AstroIntegration {
  const folderOf = (name: string) => fileURLToPath(new URL(`node_modules/${name}/`, root));
  const folders = new Set<string>();
  const take = ({ moduleIds = [], originalFileNames = [] }: Made, isForBrowsers: boolean) => {
    for (const id of [...(isForBrowsers ? moduleIds : []), ...originalFileNames]) {
      // The bundler's own parts have no file.
      const folder = id.startsWith('\0vite/') ? folderOf('vite') : PACKAGE.exec(id)?.[0];
      if (folder) folders.add(folder);
    }
  };
  return {
    name: 'dateline:licences',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'dateline:licences',
                generateBundle(_options, bundle) {
                  const isForBrowsers = this.environment.name === 'client';
                  for (const made of Object.values(bundle) as Made[]) {
                    const originalFileNames = made.originalFileNames?.map((path) =>
                      join(fileURLToPath(root), path),
                    );
                    take({ ...made, originalFileNames }, isForBrowsers);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const { briefings } = currentPlan();
        if (briefings.some((view) => hasEmoji(JSON.stringify(cardOf(view, site))))) {
          folders.add(folderOf('@twemoji/svg'));
        }
        const parts = [...folders, folderOf('pagefind')].map(licenceIn).sort();
        writeFileSync(new URL('licences.txt', dir), [HEAD, ...new Set(parts)].join(`\n${RULE}\n`));
      },
    },
  };
}

const HEAD = 'This site contains parts of the following packages, under these licences.\n';
const RULE = '-'.repeat(72);

/** Name, version, licence and its text. */
function licenceIn(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(text) as Manifest;
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:licen[cs]e[\\/])?licen[cs]e(?:\.(?:md|txt))?$/i.test(path))
    .find((path) => statSync(join(folder, path)).isFile());
  if (!file) throw new Error(`The package ${name} of this site comes without its licence`);
  const [licence = ''] = readFileSync(join(folder, file), 'utf8').split(FOR_DEVELOPMENT);
  return `${name} ${version}: ${license}\n\n${licence.trim()}\n`;
}

/** Where a bundler begins with the licences of what runs in builds alone. */
const FOR_DEVELOPMENT = /^# Licenses of bundled dependencies$/m;
