import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkBriefings } from '../../../src/corpus/check.ts';
import { overlooked } from '../../../src/corpus/disk/ignored-files.ts';
import { site } from '../../fixtures/site.ts';
import { folderWith, pixel, sound } from '../folder.ts';

const foundIn = (root: string) =>
  overlooked(join(root, 'briefings')).map(({ file, severity, hint }) => [file, severity, hint]);

it('warns of files whose names nearly end like those of briefings', () => {
  const { root } = folderWith({
    'briefings/a.mdx': sound('A'),
    'briefings/2021/talks.MDX': sound('Talks'),
    'briefings/notes.markdown': sound('Notes'),
    'briefings/_private.MDX': '',
    'briefings/_drafts/x.markdown': '',
    'briefings/table.csv': '',
    'briefings/mdx': '',
  });
  expect(foundIn(root)).toEqual([
    ['briefings/2021/talks.MDX', 'warning', expect.stringContaining('Rename it to talks.mdx')],
    ['briefings/notes.markdown', 'warning', expect.stringContaining('Rename it to notes.md')],
  ]);
});

it('warns of links to briefings and to folders, but not of other links', () => {
  const { root, write } = folderWith();
  write('private/secret.mdx', sound('Secret'));
  write('private/x.png', pixel);
  mkdirSync(join(root, 'briefings/_hidden'));
  for (const [from, to] of [
    ['secret.mdx', 'link.mdx'],
    ['', 'linked'],
    ['nothing.md', 'nowhere.md'],
    ['x.png', 'x.png'],
    ['secret.mdx', '_link.mdx'],
    ['', '_hidden/linked'],
  ] as const) {
    symlinkSync(join(root, 'private', from), join(root, 'briefings', to));
  }
  const hint = expect.stringContaining('Put the file or folder itself here');
  expect(foundIn(root).sort()).toEqual([
    ['briefings/link.mdx', 'warning', hint],
    ['briefings/linked', 'warning', hint],
    ['briefings/nowhere.md', 'warning', hint],
  ]);
});

it('is told by a check, which shows no line of what a link leads to', async () => {
  const { root, write } = folderWith({ 'briefings/a.mdx': sound('A') });
  write('private/secret.mdx', sound('Secret'));
  symlinkSync(join(root, 'private/secret.mdx'), join(root, 'briefings/link.mdx'));
  const { count, problems, text } = await checkBriefings({ root, site, now: '2022-01-01T00:00Z' });
  expect(count).toBe(1);
  expect(problems.filter(({ name }) => name !== 'no-history')).toMatchObject([
    { name: 'ignored-file', file: 'briefings/link.mdx' },
  ]);
  expect([text('briefings/link.mdx'), text('briefings/a.mdx')]).toEqual(['', sound('A')]);
});

it('warns of texts of other programs, unless a briefing links to them', () => {
  const { root } = folderWith({
    'briefings/a.mdx': sound('A'),
    'briefings/talks.docx': '',
    'briefings/notes.txt': '',
    'briefings/linked.txt': '',
    'briefings/_draft.txt': '',
  });
  const files = overlooked(join(root, 'briefings'), new Set(['linked.txt'])).map(
    ({ file }) => file,
  );
  expect(files.sort()).toEqual(['briefings/notes.txt', 'briefings/talks.docx']);
});
