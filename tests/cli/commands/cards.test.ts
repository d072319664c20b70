import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showCards } from '../../../src/cli/commands/cards.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('writes a page that shows the card of every briefing', async () => {
  mkdirSync(join(folder, 'briefings'), { recursive: true });
  for (const room of ['briefing', 'mdx', 'corpus', 'media', 'store']) {
    mkdirSync(join(folder, 'src', room), { recursive: true });
  }
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  const write = (id: string, title: string, more = '') =>
    writeFileSync(
      join(folder, `briefings/${id}.mdx`),
      `---\ntitle: ${JSON.stringify(title)}\ndate: 2021-12-31\nstatus: 2021-12-31T05:13\nauthor: Anna\n${more}---\nText.\n`,
    );
  write('talks', 'Talks <b> & "more"');
  write('geneva', 'محادثات جنيف');
  write('secret', 'Nobody knows', 'draft: true\n');
  const told = vi.spyOn(console, 'log').mockReturnValue();
  await showCards(folder);
  const sheet = join(folder, '.cache/contact-sheet/index.html');
  expect(told.mock.lastCall).toEqual([`2 cards: open ${sheet}`]);
  const html = readFileSync(sheet, 'utf8');
  expect(html).toContain('alt="Briefing: Talks &lt;b&gt; &amp; “more”. Status');
  expect(html).not.toContain('Nobody knows');
  const pictures = [...html.matchAll(/src="([^"]+)"/g)].map(([, src]) => src!);
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) {
    expect(existsSync(join(folder, '.cache/contact-sheet', picture))).toBe(true);
  }
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});
