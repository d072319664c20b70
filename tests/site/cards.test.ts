import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { filesIn, pngSize } from './dist.ts';
import { runBuild } from './build.ts';
import { makeProject, removeProject } from './project.ts';

const briefing = (title: string, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: 2021-12-31\nstatus: 2021-12-31T05:13\nauthor: Anna\n${more}---\n\nText.\n`;

/** A template of a site of its own: its name and the title on blue. */
const template = `
import { type Card, sizeOf } from '../card.ts';
import { box, type Element } from './boxes.ts';
import type { Typesetter } from './setting.ts';

export const template = (card: Card, type: Typesetter): Element =>
  box({ ...sizeOf(card), background: '#123456', color: '#ffffff', flexDirection: 'column' }, [
    type.line('label', 30, card.site, { color: '#ffffff' }),
    type.line('headline', 40, card.title, { color: '#ffffff' }),
  ]);
`;

it('has the cards that its pages name, in every script, square ones and a template of its own', async () => {
  const root = makeProject({
    briefings: {
      'arabic.mdx': briefing('محادثات جنيف (NATO)', 'lang: ar\n'),
      'japanese.mdx': briefing('ジュネーブ会議 🇺🇦', 'lang: ja\n'),
      'latin.mdx': briefing('Talks'),
    },
    site: { cards: { square: true, design: 1 } },
  });
  onTestFinished(() => removeProject(root));
  writeFileSync(join(root, 'src/formats/card/drawing/template.ts'), template);
  const built = await runBuild(root);
  expect(built.code, built.stderr).toBe(0);
  expect(built.stdout).toContain('3 briefings, 6 drawn, 0 unchanged');
  expect(built.stderr).not.toContain('card-script');
  for (const id of ['arabic', 'japanese', 'latin']) {
    const page = built.read(`briefings/${id}/index.html`);
    const named = [...page.matchAll(/property="og:image" content="[^"]*\/(cards\/[^"]+)"/g)];
    const sizes = named.map(([, path]) => pngSize(readFileSync(join(built.dist, path!))));
    expect(sizes).toEqual([
      { width: 1200, height: 630 },
      { width: 1200, height: 1200 },
    ]);
    const corner = sharp(join(built.dist, named[0]![1]!)).extract({
      left: 1190,
      top: 620,
      width: 1,
      height: 1,
    });
    expect((await corner.removeAlpha().raw().toBuffer()).toString('hex')).toBe('123456');
  }
  // The licence of the emoji asks to be passed on.
  expect(built.read('licences.txt')).toContain('@twemoji/svg');

  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', 'cards'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const sheet = join(root, '.cache/contact-sheet/index.html');
  expect(stdout).toContain(`6 cards: open ${sheet}`);
  expect(existsSync(sheet)).toBe(true);
  const pictures = filesIn(join(root, '.cache/contact-sheet')).filter((file) =>
    file.endsWith('png'),
  );
  expect(pictures).toEqual(filesIn(join(built.dist, 'cards')));
});
