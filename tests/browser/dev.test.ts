import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { pixel, sound } from '../corpus/folder.ts';
import { Repository } from '../git/repository.ts';
import { runBuild } from '../site/build.ts';
import { filesIn } from '../site/dist.ts';
import { drawPng } from '../site/pictures.ts';
import { makeProject, removeProject, writeBriefing } from '../site/project.ts';
import { watch } from './watching.ts';

/** Fonts lie in packages, and those of a test project are a link to a folder outside of it. */
const fonts = /\.woff2?(\?|$)/;
const patient = { timeout: 30_000, interval: 50 };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs in the page. */
async function colourOf(element: Element): Promise<string> {
  const image = element as HTMLImageElement;
  await image.decode();
  const context = document.createElement('canvas').getContext('2d')!;
  context.drawImage(image, 0, 0);
  const [red, , blue] = context.getImageData(1, 1, 1, 1).data;
  return red! > blue! ? 'red' : 'blue';
}

describe('npm run dev', () => {
  const root = makeProject({
    briefings: {
      'talks.mdx': sound('Talks'),
      'other.mdx': sound('Other'),
      'edited.mdx': sound('Edited'),
      'pictured.mdx': sound('Pictured').replace('Text.', '![A dot](dot.png)'),
      'dot.png': pixel,
      'secret.mdx': sound('Secret quokka', 'draft: true'),
      'later.mdx': sound('Later numbat', 'embargo: 2999-01-01T00:00'),
      'broken.mdx': sound('Broken').replace('status: 2021-12-31T05:13', 'status: yesterday'),
    },
  });
  let server: ChildProcess;
  let output = '';
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    const repository = new Repository(root);
    repository.git('add', 'briefings/edited.mdx');
    repository.git('commit', '-q', '-m', 'A commit');
    const port = await freePort();
    const { VITEST: _vitest, NODE_ENV: _mode, SITE_URL: _url, ...env } = process.env;
    server = spawn(process.execPath, ['src/cli/main.mjs', 'dev', '--port', String(port)], {
      cwd: root,
      env: { ...env, SITE_BASE: '/desk/', NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    url = await vi.waitFor(() => {
      const said = /http:\/\/\S+\/desk\//.exec(output)?.[0];
      if (!said) throw new Error(`The server did not say where it is:\n${output}`);
      return said;
    }, patient);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    if (server?.exitCode === null) {
      server.kill();
      await once(server, 'close');
    }
    removeProject(root);
  });

  /** `live` waits until the page, as loaded last, listens for changes: earlier ones pass it by. */
  async function open(path: string) {
    const page = await browser.newPage();
    const faults = watch(page, new URL(url).origin, fonts);
    let listens = false;
    page.on('framenavigated', () => (listens = false));
    page.on('console', (message) => (listens ||= message.text().includes('[vite] connected.')));
    await page.goto(url + path);
    const live = () => expect.poll(() => listens, patient).toBe(true);
    await live();
    return { page, faults, live };
  }
  const statusOf = async (path: string) => (await fetch(url + path)).status;
  const mainOf = (page: Page) => page.locator('main').innerText();
  const edit = (body: string) =>
    writeBriefing(root, 'talks.mdx', sound('Talks').replace('Text.', body));

  const barOf = async (path: string) =>
    /<aside class="problem-bar"[\s\S]*?<\/aside>/.exec(await (await fetch(url + path)).text())?.[0];

  it('counts the problems on every page, and leads to all of them', async () => {
    for (const path of ['', 'briefings/other/', 'briefings/broken/', 'about/', 'nowhere/']) {
      expect(await barOf(path), path).toContain('>1 problem</a>');
    }
    const { page } = await open('briefings/other/');
    await page.locator('.problem-bar a').click();
    await page.waitForURL(`${url}problems/`);
    expect(await mainOf(page)).toContain('briefings/broken.mdx:5:9');
    await page.close();
  });

  it('shows an edit of the body in the open page', async () => {
    const { page, faults, live } = await open('briefings/talks/');
    expect(await mainOf(page)).toContain('Text.');
    edit('An edit that nobody has seen.');
    await expect.poll(() => mainOf(page), patient).toContain('An edit that nobody has seen.');
    await live();
    edit('And a second one.');
    await expect.poll(() => mainOf(page), patient).toContain('And a second one.');
    await page.close();
    expect(faults).toEqual([]);
    expect(output).not.toMatch(/restart/i);
  });

  it('shows a problem on its own page, while all others go on working', async () => {
    const { page, live } = await open('briefings/talks/');
    edit('The key is {process.env}.');
    await expect.poll(() => mainOf(page), patient).toContain('briefings/talks.mdx:8:12');
    expect(await mainOf(page)).toContain('is code');
    expect(await statusOf('')).toBe(200);
    expect(await statusOf('briefings/other/')).toBe(200);
    await live();
    edit('Mended.');
    await expect.poll(() => mainOf(page), patient).toContain('Mended.');
    expect(await mainOf(page)).not.toContain('is code');
    await page.close();
  });

  it('shows the last of saves that follow at once', async () => {
    const { page } = await open('briefings/talks/');
    for (const body of ['A first save.', 'A second save.', 'A third save.']) edit(body);
    await expect.poll(() => mainOf(page), patient).toContain('A third save.');
    await page.close();
  });

  it('shows what an edit changes under the status that was committed', async () => {
    const page = async () => (await fetch(`${url}briefings/edited/changes/`)).text();
    writeBriefing(root, 'edited.mdx', sound('Edited').replace('Text.', 'Text that nobody has.'));
    await expect.poll(page, patient).toContain('Not committed yet:');
    expect(await page()).toMatch(/<ins>[^<]*that nobody has/);
  });

  it('goes on without a picture that is gone, and says so on its page alone', async () => {
    const picture = join(root, 'briefings/dot.png');
    const page = async () => (await fetch(`${url}briefings/pictured/`)).text();
    expect(await page()).toContain('alt="A dot"');
    rmSync(picture);
    await expect.poll(page, patient).toContain('There is no file');
    for (const path of ['', 'briefings/pictured/', 'briefings/other/']) {
      await expect.poll(() => statusOf(path), patient).toBe(200);
    }
    expect(await page()).toContain('briefings/pictured.mdx:8:1');
    writeBriefing(root, 'dot.png', pixel);
    await expect.poll(page, patient).toContain('alt="A dot"');
    expect(await statusOf('')).toBe(200);
  });

  // Its first picture may stay broken on a busy machine, for a cause that is not known yet.
  it('shows a picture anew that is put in the place of another one', { retry: 2 }, async () => {
    const bytes = { red: await drawPng('#ff0000'), blue: await drawPng('#0000ff') };
    writeBriefing(root, 'drawn.png', bytes.red);
    writeBriefing(root, 'drawn.mdx', sound('Drawn').replace('Text.', '![A colour](drawn.png)'));
    await expect.poll(() => statusOf('briefings/drawn/'), patient).toBe(200);
    const { page } = await open('briefings/drawn/');
    // A page that answers with an error for a moment has no picture to wait for.
    const soon = { timeout: 2000 };
    const colour = () => page.locator('.prose img').evaluate(colourOf, undefined, soon);
    // A page that is opened while the server takes the picture in may not have it yet.
    const anew = () => page.reload().then(colour);
    await expect.poll(anew, { timeout: 30_000, interval: 500 }).toBe('red');
    writeBriefing(root, 'drawn.png', bytes.blue);
    await expect.poll(colour, patient).toBe('blue');
    await page.close();
  });

  it('shows a save of which a page that was still loading has not heard', async () => {
    edit('What was there before.');
    const { page: other } = await open('briefings/talks/');
    await expect.poll(() => mainOf(other), patient).toContain('What was there before.');
    const page = await browser.newPage();
    const { promise: isSaved, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/@vite/client', (route) => isSaved.then(() => route.continue()));
    await page.goto(`${url}briefings/talks/`, { waitUntil: 'commit' });
    await expect.poll(() => mainOf(page), patient).toContain('What was there before.');
    edit('What came while it was loading.');
    await expect.poll(() => mainOf(other), patient).toContain('What came while it was loading.');
    release();
    await expect.poll(() => mainOf(page), patient).toContain('What came while it was loading.');
    await other.close();
    await page.close();
  });

  it('shows the problems of a file whose front matter cannot be read', async () => {
    const { page } = await open('briefings/broken/');
    expect(await mainOf(page)).toContain('briefings/broken.mdx:5:9');
    writeBriefing(root, 'broken.mdx', sound('No longer broken'));
    await expect.poll(() => mainOf(page), patient).toContain('No longer broken');
    await page.close();
    const problems = await browser.newPage();
    await problems.goto(`${url}problems/`);
    expect(await mainOf(problems)).toContain('There are none.');
    await problems.close();
    expect(await barOf('')).toBeUndefined();
  });

  it('shows drafts and embargoed briefings, and marks them', async () => {
    for (const [path, mark] of [
      ['briefings/secret/', 'Draft'],
      ['briefings/later/', 'Embargo'],
    ] as const) {
      const { page } = await open(path);
      expect(await page.locator('.standing').first().innerText()).toMatch(new RegExp(mark, 'i'));
      await page.close();
    }
    const { page } = await open('briefings/');
    const row = page.locator('.river-item', { hasText: 'Secret quokka' });
    expect(await row.locator('.standing').innerText()).toMatch(/draft/i);
    await page.close();
  });

  it('finds an edit at the next search, and drafts too', async () => {
    const { page, faults } = await open('search/?q=quokka');
    const results = page.locator('.search-results a[data-title]');
    await results.first().waitFor();
    expect(await results.first().textContent()).toBe('Secret quokka');
    edit('A word that was never here: zeppelin.');
    await expect
      .poll(async () => {
        await page.goto(`${url}search/?q=zeppelin`);
        await page
          .locator('.search [role=status]')
          .getByText(/result/)
          .waitFor();
        return results.allTextContents();
      }, patient)
      .toEqual(['Talks']);
    expect(await results.first().getAttribute('href')).toBe(
      '/desk/briefings/talks/?highlight=zeppelin',
    );
    await page.close();
    expect(faults).toEqual([]);
  });

  it('notices files that come and go', async () => {
    expect(await statusOf('briefings/new/')).toBe(404);
    writeBriefing(root, 'new.mdx', sound('New'));
    await expect.poll(() => statusOf('briefings/new/'), patient).toBe(200);
    await expect.poll(async () => (await fetch(url)).text(), patient).toContain('briefings/new/');
    rmSync(join(root, 'briefings/new.mdx'));
    await expect.poll(() => statusOf('briefings/new/'), patient).toBe(404);
    for (const title of ['One', 'Two', 'Three']) {
      writeBriefing(root, 'brief.mdx', sound(title));
      rmSync(join(root, 'briefings/brief.mdx'));
    }
    writeBriefing(root, 'new.mdx', sound('New again'));
    await expect.poll(() => statusOf('briefings/new/'), patient).toBe(200);
    expect(await statusOf('briefings/brief/')).toBe(404);
    expect(output).not.toMatch(/unhandled/i);
  });

  it('draws a card when it is asked for', async () => {
    const text = await (await fetch(`${url}briefings/talks/`)).text();
    const { pathname } = new URL(/og:image" content="([^"]+)"/.exec(text)![1]!);
    const card = await fetch(new URL(pathname, url));
    expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('leaves nothing of a draft to a build that follows', async () => {
    server.kill();
    await once(server, 'close');
    const built = await runBuild(root);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    const told = filesIn(built.dist).filter((path) =>
      /quokka|numbat/.test(path + readFileSync(join(built.dist, path), 'latin1')),
    );
    expect(told).toEqual([]);
    expect(built.exists('briefings/secret/index.html')).toBe(false);
    expect(built.exists('problems/index.html')).toBe(false);
    expect(built.read('index.html')).not.toContain('problem-bar');
    expect(built.stdout).toMatch(
      /Held back: 1 draft; 1 under embargo until 1 January 2999 00:00 CET\.\n$/,
    );
  });
});
