import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild, type BuildResult } from './build.ts';
import { digestsOf, filesIn } from './dist.ts';
import { drawPng, drawSvg } from './pictures.ts';
import { makeProject, removeProject, writeBriefing } from './project.ts';

/** A briefing that says `secret` in every place where a briefing can say something. */
function full(secret: string, ...fields: string[]): string {
  const front = sound(
    `Title ${secret}title`,
    `summary: Lede ${secret}lede`,
    `topics: [${secret}topic]`,
    `places: [${secret}place]`,
    `aliases: [/old/${secret}alias/]`,
    `image: { src: ./${secret}-lead.png, alt: ${secret}alt }`,
    `sources: [{ id: one, title: ${secret}source }]`,
    ...fields,
  );
  return [
    front.replace('Ada Example', `{ name: ${secret}author, desk: ${secret}desk }`),
    `## Cross-head ${secret}head`,
    '',
    `Body ${secret}body, [a table](./${secret}-table.csv).<Cite source="one" />`,
    '',
    `![Inline ${secret}](./${secret}-inline.png)`,
    '',
    `![Vector ${secret}](./${secret}-vector.svg)`,
    '',
    `<Timeline><Event at="2022-01-01">Event ${secret}event</Event></Timeline>`,
    '',
  ].join('\n');
}

/** Each picture has a colour of its own, by which it is known in any format and size. */
const colours: Record<string, string> = {
  'quokka-lead': '#e01010',
  'quokka-inline': '#10e010',
  'numbat-lead': '#1010e0',
  'numbat-inline': '#e0e010',
  unused: '#10e0e0',
  shown: '#e010e0',
};

const past = { SOURCE_DATE_EPOCH: String(Date.UTC(2022, 0, 10) / 1000) };
const future = { SOURCE_DATE_EPOCH: String(Date.UTC(2022, 0, 11, 6) / 1000) };
const embargo = 'embargo: 2022-01-11T06:00Z';

/** Every file with its text as it is, and unpacked where it is packed. */
const contentsOf = (dist: string): [path: string, text: string][] =>
  filesIn(dist).map((path) => {
    const bytes = readFileSync(join(dist, path));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = packed ? gunzipSync(bytes) : bytes;
    return [path, `${text.toString('latin1')}\n${text.toString('utf8')}`];
  });

const naming = (dist: string, word: string): string[] =>
  contentsOf(dist)
    .filter(([path, text]) => `${path}\n${text}`.toLowerCase().includes(word))
    .map(([path]) => path);

/** Which of the pictures are published, in whatever format. */
async function picturesIn(dist: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of filesIn(dist).filter((path) => /\.(png|jpe?g|webp|avif)$/.test(path))) {
    const { dominant } = await sharp(join(dist, path)).stats();
    for (const [name, colour] of Object.entries(colours)) {
      const far = [dominant.r, dominant.g, dominant.b].some(
        (value, index) =>
          Math.abs(value - parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16)) > 24,
      );
      if (!far) found.add(name);
    }
  }
  return [...found].sort();
}

describe('what is not published yet', () => {
  const root = makeProject({ briefings: {} });
  const outside = makeProject({ briefings: {} });
  afterAll(() => [root, outside].forEach(removeProject));
  let built: BuildResult;

  beforeAll(async () => {
    writeBriefing(root, 'shown.mdx', `${sound('Shown')}\n![Shown](./shown.png)\n`);
    writeBriefing(root, 'quokka-draft.mdx', full('quokka', 'draft: true'));
    writeBriefing(root, 'numbat-later.mdx', full('numbat', embargo));
    writeBriefing(root, '_wombat.mdx', full('wombat'));
    writeBriefing(root, 'notes/wombat.txt', 'wombat');
    for (const [name, colour] of Object.entries(colours)) {
      writeBriefing(root, `${name}.png`, await drawPng(colour));
    }
    for (const secret of ['quokka', 'numbat']) {
      writeBriefing(root, `${secret}-vector.svg`, drawSvg(secret));
      writeBriefing(root, `${secret}-table.csv`, `${secret},1\n`);
    }
    writeBriefing(outside, 'bilby.mdx', sound('Bilby'));
    symlinkSync(join(outside, 'briefings/bilby.mdx'), join(root, 'briefings/bilby.mdx'));
    symlinkSync(join(outside, 'briefings'), join(root, 'briefings/bilbies'));
    built = await runBuild(root, past);
    expect(built.code, built.stdout + built.stderr).toBe(0);
  });

  it('is found by this test where it is published', async () => {
    expect(naming(built.dist, 'shown').length).toBeGreaterThan(5);
    expect(naming(built.dist, 'shown').some((path) => path.startsWith('pagefind/'))).toBe(true);
    expect(await picturesIn(built.dist)).toContain('shown');
  });

  it.each(['quokka', 'numbat', 'wombat', 'bilb'])('leaves no trace of "%s"', (word) => {
    expect(naming(built.dist, word)).toEqual([]);
  });

  it('leaves no picture, and none that no briefing shows', async () => {
    expect(await picturesIn(built.dist)).toEqual(['shown']);
  });

  it('is not told of in the log, a draft least of all', () => {
    expect((built.stdout + built.stderr).toLowerCase()).not.toContain('quokka');
  });

  it('appears when the embargo has passed, and only that', async () => {
    const later = await runBuild(root, future);
    expect(later.code, later.stdout + later.stderr).toBe(0);
    expect(naming(later.dist, 'quokka')).toEqual([]);
    expect(await picturesIn(later.dist)).toEqual(['numbat-inline', 'numbat-lead', 'shown']);
    const page = 'briefings/numbat-later/index.html';
    expect(naming(later.dist, 'numbatbody')).toContain(page);
    for (const path of [
      'topics/numbattopic/index.html',
      'places/numbatplace/index.html',
      'authors/numbatauthor/index.html',
      'old/numbatalias/index.html',
      'media/numbat-table.csv',
      'media/numbat-vector.svg',
    ]) {
      expect(later.exists(path), path).toBe(true);
    }
  });

  it('is gone again when it is withdrawn, whatever earlier builds have cached', async () => {
    const again = await runBuild(root, past);
    expect(naming(again.dist, 'numbat')).toEqual([]);
    expect(await picturesIn(again.dist)).toEqual(['shown']);
    const fresh = makeProject({ briefings: {} });
    cpSync(join(root, 'briefings'), join(fresh, 'briefings'), { recursive: true });
    const cold = await runBuild(fresh, past);
    expect(digestsOf(again.dist)).toEqual(digestsOf(cold.dist));
    removeProject(fresh);
  });

  it('cannot be linked to by what is published', async () => {
    writeBriefing(root, 'shown.mdx', `${sound('Shown')}\n[Later](/briefings/numbat-later/)\n`);
    const linked = await runBuild(root, past);
    expect(linked.code).toBe(1);
    expect(linked.stdout + linked.stderr).toContain('broken-link  briefings/shown.mdx:10:1');
  });
});
