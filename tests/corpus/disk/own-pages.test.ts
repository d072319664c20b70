import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { kinds } from '../../../src/briefing/addresses/site-pages.ts';
import { ownPages, printedPatterns } from '../../../src/corpus/disk/own-pages.ts';

const bare = (pattern: string) => pattern.replace(/\/$/, '');

it('each row of the table of pages has its file, and pages without a row are own ones', () => {
  const files = printedPatterns('.').map(bare);
  const rows = kinds.filter(({ printedBy }) => printedBy === 'pages');
  expect(rows.filter(({ pattern }) => !files.includes(bare(pattern)))).toEqual([]);
  expect(ownPages('.')).toContain('about/');
});

it('knows what a site has added, and passes over what Astro passes over', () => {
  const root = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of [
    'index.astro',
    'about.mdx',
    'imprint.html',
    'desk/index.md',
    'desk/[person].astro',
    'status.json.ts',
    '_draft.astro',
    '_parts/part.astro',
    'notes.txt',
    'briefings/[...id].astro',
  ]) {
    const file = join(root, 'src/pages', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  expect(ownPages(root)).toEqual(['about/', 'desk/', 'desk/[person]/', 'imprint/', 'status.json']);
});
