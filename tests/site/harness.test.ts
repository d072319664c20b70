import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { buildSite } from './build.ts';
import { serve } from './serve.ts';

it('builds a project of its own, with its own site facts, below a base', async () => {
  const built = await buildSite({
    briefings: { '2021/talks.mdx': sound('Talks in Geneva') },
    site: { name: 'The Test Desk' },
    env: { SITE_BASE: '/desk/', SITE_URL: 'https://desk.example' },
  });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  const page = built.read('briefings/2021/talks/index.html');
  expect(page).toContain('Talks in Geneva');
  expect(page).toContain('The Test Desk');
  expect(page).toContain('href="https://desk.example/desk/briefings/2021/talks/"');
});

it('serves files as a static host does', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(dist, 'a b'));
  writeFileSync(join(dist, 'index.html'), 'home');
  writeFileSync(join(dist, '404.html'), 'lost');
  writeFileSync(join(dist, 'a b/index.html'), 'page');
  writeFileSync(join(dist, 'x.wasm'), '');
  const served = await serve(dist, '/desk/');
  onTestFinished(async () => {
    await served.close();
    rmSync(dist, { recursive: true });
  });
  const get = async (path: string) => {
    const response = await fetch(served.url + path, { redirect: 'manual' });
    return [response.status, await response.text(), response.headers.get('content-type')];
  };
  expect(await get('')).toEqual([200, 'home', 'text/html; charset=utf-8']);
  expect(await get('a%20b/')).toEqual([200, 'page', 'text/html; charset=utf-8']);
  expect((await get('a%20b'))[0]).toBe(301);
  expect(await get('x.wasm')).toEqual([200, '', 'application/wasm']);
  expect(await get('nothing')).toEqual([404, 'lost', 'text/html; charset=utf-8']);
  expect((await get('..%2f..%2fetc/passwd'))[0]).toBe(404);
  expect((await fetch(new URL('/', served.url))).status).toBe(404);
});
