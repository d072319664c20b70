import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { buildSite } from './build.ts';

/** Notes every step of the corpus, of every process and thread of a build, as a line of a file. */
const noting = (file: string): string => `
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
for (const step of ['open', 'rules', 'views'])
  subscribe('dateline:corpus:' + step, () => appendFileSync(${JSON.stringify(file)}, step + '\\n'));
`;

const briefing = (title: string, field = ''): string =>
  `---\ntitle: ${title}\ndate: 2021-12-31\nstatus: 2021-12-31T05:13\nauthor: Anna Example\n${field}---\n\nText.\n`;

it('a build opens the corpus once, makes views once, and runs the rules once and once for each embargo', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steps-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'noting.mjs');
  const log = join(folder, 'steps');
  writeFileSync(script, noting(log));
  const built = await buildSite({
    briefings: {
      'one.mdx': briefing('One'),
      'geneva.mdx': briefing('ჟენევა'),
      'later.mdx': briefing('Later', 'embargo: 2121-01-01T00:00\n'),
    },
    env: { NODE_OPTIONS: `--import=${pathToFileURL(script)}` },
  });
  expect(built.code, built.stderr).toBe(0);
  const steps = readFileSync(log, 'utf8').trimEnd().split('\n').sort();
  expect(steps).toEqual(['open', 'rules', 'rules', 'views']);
  // What a card cannot show is told with all other problems, before a page is printed.
  expect(built.stderr).toMatch(/warning card-script {2}briefings\/geneva\.mdx:2:8/);
  expect(built.stdout).not.toContain('card-script');
});
