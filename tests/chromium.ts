import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** What finding and installing a browser needs of a machine. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  exists: (path: string) => boolean;
  /** Where Playwright keeps the browser that it downloads, there or not. */
  playwrightPath: () => string;
  isRoot: boolean;
  /** Runs a command and says whether it succeeded. */
  run: (command: string, args: readonly string[]) => boolean;
}

/** First Debian's Chromium without a window to draw, with which tests take a third less time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const playwrightCli = fileURLToPath(
  new URL('../node_modules/playwright-core/cli.js', import.meta.url),
);

/**
 * The path of a Chromium: CHROME_PATH, else the one that Playwright downloaded, else the
 * system's. `undefined` when there is none.
 */
export function findChromium({ env, exists, playwrightPath }: Machine): string | undefined {
  const named = env.CHROME_PATH;
  if (named && exists(named)) return named;
  const own = playwrightPath();
  if (own && exists(own)) return own;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists);
}

/**
 * The path of a Chromium, installed first if there is none: by Playwright, else by `apt-get`
 * when that may be. Says what it does through `say`; throws when nothing worked.
 */
export function ensureChromium(machine: Machine, say: (line: string) => void): string {
  const found = findChromium(machine);
  if (found) {
    say(`Browser tests use ${found}`);
    return found;
  }
  for (const { by, install } of installers(machine)) {
    say(`No Chromium found; installing one ${by}`);
    const path = install() ? findChromium(machine) : undefined;
    // A download can lack libraries of the system that it needs.
    if (path && machine.run(path, ['--headless', '--no-sandbox', '--version'])) return path;
  }
  throw new Error(
    'The browser tests need Chromium, and it could not be installed: install it, or set CHROME_PATH to the path of Chromium or Chrome.',
  );
}

function installers({ platform, isRoot, run }: Machine) {
  const playwright = {
    by: "with Playwright's download",
    install: () => run(process.execPath, [playwrightCli, 'install', '--no-shell', 'chromium']),
  };
  const apt = {
    by: 'with apt-get',
    // Not every release of a distribution has the first.
    install: () =>
      run('apt-get', ['update']) &&
      ['chromium-headless-shell', 'chromium'].some((name) =>
        run('apt-get', ['install', '-y', name]),
      ),
  };
  return platform === 'linux' && isRoot ? [playwright, apt] : [playwright];
}

export const onThisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
  isRoot: process.getuid?.() === 0,
  run: (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0,
};

/** Flags that let a browser run anywhere, without a window and without traffic of its own. */
export const quiet: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that `setup.ts` made sure of, with a fresh profile and no traffic of its own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(onThisMachine);
  if (!executablePath) throw new Error('There is no Chromium; run the tests with npm test.');
  return chromium.launch({ executablePath, args: [...quiet] });
}
