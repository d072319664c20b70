import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { headers } from '../../src/integrations/headers.ts';
import { site } from '../fixtures/site.ts';

/** Writes the headers of a built site with these files; returns `_headers` and what is told. */
function headersOf(files: Record<string, string>) {
  const out = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  mkdirSync(join(out, 'cards'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(out, path), text);
  const told: string[] = [];
  const done = headers({ site: { ...site, base: '/desk/' } }).hooks['astro:build:done']!;
  const logger = { warn: (message: string) => told.push(message) };
  void done({ dir: pathToFileURL(`${out}/`), logger } as unknown as Parameters<typeof done>[0]);
  return { text: readFileSync(join(out, '_headers'), 'utf8'), told };
}

it('writes what hosts are to send', () => {
  const { text, told } = headersOf({ 'index.html': '', 'cards/a.png': '' });
  expect(text).toMatch(/^\/desk\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'\n/);
  expect(text).toContain('\n/desk/cards/*\n  Cross-Origin-Resource-Policy: cross-origin\n');
  expect(told).toEqual([]);
});

it('leaves a file of public/ as it is, and tells what it lacks', () => {
  const own = '/*\n  Referrer-Policy: no-referrer\n';
  const { text, told } = headersOf({ 'cards/a.png': '', _headers: own });
  expect(text).toBe(own);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("/desk/*\n  Content-Security-Policy: frame-ancestors 'none'\n");
  expect(told[0]).toContain('/desk/cards/*\n');
  expect(told[0]).not.toContain('Referrer-Policy');
});
