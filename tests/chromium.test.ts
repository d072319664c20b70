import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from './chromium.ts';

function machine(files: string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    exists: (path) => files.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
    isRoot: true,
    run: () => false,
    ...rest,
  };
}

describe('findChromium', () => {
  const all = [
    '/my/chrome',
    '/cache/playwright/chrome',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-headless-shell',
  ];
  const env = { CHROME_PATH: '/my/chrome', PATH: '/usr/local/bin:/usr/bin' };

  it('takes CHROME_PATH, then Playwright’s own, then the system’s quickest', () => {
    expect(findChromium(machine(all, { env }))).toBe('/my/chrome');
    expect(findChromium(machine(all))).toBe('/cache/playwright/chrome');
    expect(findChromium(machine(all.slice(2)))).toBe('/usr/bin/chromium-headless-shell');
    expect(findChromium(machine(all.slice(2, 4)))).toBe('/usr/bin/chromium');
    expect(findChromium(machine(all.slice(2, 3)))).toBe('/usr/bin/google-chrome');
    expect(findChromium(machine([]))).toBeUndefined();
  });

  it('passes over a CHROME_PATH that is not there', () => {
    expect(findChromium(machine(all.slice(1), { env }))).toBe('/cache/playwright/chrome');
  });

  it('looks through PATH in order', () => {
    const files = ['/usr/bin/chromium', '/usr/local/bin/chromium'];
    expect(findChromium(machine(files))).toBe('/usr/local/bin/chromium');
  });
});

describe('ensureChromium', () => {
  /** A machine on which a command that `matches` puts a file in its place. */
  function installing(matches: RegExp, path: string, rest: Partial<Machine> = {}) {
    const files: string[] = [];
    const commands: string[] = [];
    const run: Machine['run'] = (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      if (matches.test(line)) files.push(path);
      return matches.test(line) || files.includes(command) || line === 'apt-get update';
    };
    return { ...machine(files, { run, ...rest }), commands };
  }
  const quiet = () => {};

  it('installs nothing where there is one, and says which it uses', () => {
    const said: string[] = [];
    const path = ensureChromium(machine(['/usr/bin/chromium']), (line) => said.push(line));
    expect(path).toBe('/usr/bin/chromium');
    expect(said).toEqual(['Browser tests use /usr/bin/chromium']);
  });

  it('tries Playwright’s download first', () => {
    const made = installing(/cli\.js install .*chromium$/, '/cache/playwright/chrome');
    expect(ensureChromium(made, quiet)).toBe('/cache/playwright/chrome');
    expect(made.commands.join('\n')).not.toContain('apt-get');
  });

  it.each([
    ['the shell alone', '/usr/bin/chromium-headless-shell'],
    ['all of Chromium where there is no shell', '/usr/bin/chromium'],
  ])('goes on to apt-get as root on Linux, for %s', (_, path) => {
    const made = installing(new RegExp(`^apt-get install -y ${basename(path)}$`), path);
    expect(ensureChromium(made, quiet)).toBe(path);
    expect(made.commands).toContain('apt-get update');
  });

  it.each([
    ['without root', { isRoot: false }],
    ['elsewhere than on Linux', { platform: 'darwin' as const }],
  ])('leaves apt-get alone %s, and says in one sentence what is needed', (_, rest) => {
    const made = installing(/^apt-get install/, '/usr/bin/chromium', rest);
    expect(() => ensureChromium(made, quiet)).toThrow(
      /^The browser tests need Chromium.*CHROME_PATH.*\.$/,
    );
    expect(made.commands.join('\n')).not.toContain('apt-get');
  });

  it('does not take a download that does not start', () => {
    const files: string[] = [];
    const run: Machine['run'] = (_, args) =>
      args.includes('install') && files.push('/cache/playwright/chrome') > 0;
    expect(() => ensureChromium(machine(files, { run }), quiet)).toThrow('need Chromium');
  });
});
