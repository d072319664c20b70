import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildResult } from '../build.ts';
import { digestsOf, filesIn } from '../dist.ts';
import { builtOnce } from '../once.ts';
import { htmlFindings } from '../validate.ts';
import { drawPng } from '../pictures.ts';
import {
  commitsIn,
  firstTable,
  now,
  pageOf,
  plan,
  revisedProject,
  secretColours,
  secrets,
  statuses,
} from './project.ts';

const [first, second, third, fourth] = statuses;
let built: BuildResult;

beforeAll(async () => {
  built = await builtOnce('revisions', revisedProject, now);
});

/** What a reader reads, without the marks of difference taken out of the words. */
const words = (path: string): string =>
  built
    .read(path)
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

describe('the page of a revision', () => {
  it('shows the last text with its status, under a banner', () => {
    const page = built.read(pageOf('talks', first));
    expect(page).toContain('met three times in Geneva');
    expect(page).not.toContain('thre times');
    expect(page).toContain('First lede.');
    expect(words(pageOf('talks', first))).toContain('You are reading an earlier version');
    expect(page).toContain('href="/briefings/talks/"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(
      '<link rel="canonical" href="https://dateline.example/briefings/talks/">',
    );
  });

  it('is there for the current one too', () => {
    const page = built.read(pageOf('talks', fourth));
    expect(page).toContain('met five times in Geneva');
    expect(page).toContain('noindex');
    expect(built.exists(pageOf('alone', first))).toBe(true);
  });

  it('shows its own picture, from git where another has taken its place', async () => {
    const current = built.read(pageOf('talks', second));
    expect(current).toMatch(/<img[^>]+src="[^"]*\/table\.[^"]+"[^>]+alt="The table"/);
    const old = built.read(pageOf('talks', first));
    const name = hash('sha256', await firstTable());
    const src = new RegExp(`<img[^>]+src="/(_astro/${name}\\.[^"]+)"[^>]+alt="The table"`).exec(
      old,
    );
    expect(coloursIn(await pixelsOf(src![1]!))).toEqual(new Set(['#10e010']));
  });

  it('shows its own drawing, from git where that is there no longer', () => {
    const file = `media/${hash('sha256', plan)}.svg`;
    expect(built.read(pageOf('talks', first))).toContain(`src="/${file}"`);
    expect(built.read(file)).toBe(plan);
  });

  it('runs no code of an old text, and prints what is left', () => {
    const page = built.read(pageOf('code', first));
    expect(page).not.toMatch(/onclick|process\.exit/);
    expect(page).toContain('Old words.');
  });

  it('has a placeholder for what cannot be parsed', () => {
    expect(words(pageOf('broken', first))).toContain('cannot be shown any more');
  });

  it('is reached from the address that it had', () => {
    expect(built.read(pageOf('old', first))).toContain(
      'content="0; url=/briefings/new/at/20220101T1000Z/"',
    );
  });
});

describe('the card of a revision', () => {
  const cardsIn = (page: string) => ({
    files: [
      ...built.read(page).matchAll(/property="og:image" content="[^"]*\/(cards\/[^"]+)"/g),
    ].map(([, file]) => file!),
    alt: /property="og:image:alt" content="([^"]*)"/.exec(built.read(page))?.[1],
  });

  it('is there for every page of a revision, and for the notices', () => {
    const pages = filesIn(built.dist)
      .filter((path) => /^briefings\/.*\/at\/[^/]+\/index\.html$/.test(path))
      .filter((path) => !built.read(path).includes('http-equiv="refresh"'));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of [...pages, 'briefings/gone/index.html']) {
      const { files } = cardsIn(page);
      expect(files, page).toHaveLength(1);
      expect(built.exists(files[0]!), page).toBe(true);
    }
  });

  it('says what the page shows', () => {
    expect(cardsIn(pageOf('talks', first)).alt).toBe(
      'Briefing: Talks. Status 1 January 2022, 11:00 CET (earlier version). Ada Example. Dateline',
    );
    expect(cardsIn(pageOf('talks', fourth)).files).toEqual(
      cardsIn('briefings/talks/index.html').files,
    );
    expect(cardsIn(pageOf('talks', third)).alt).toBe(
      'Briefing. Status 3 January 2022, 11:00 CET (withdrawn). Dateline',
    );
    expect(cardsIn('briefings/gone/index.html').alt).toMatch(/^Briefing\. Status .*\(withdrawn\)/);
  });
});

describe('what was taken back', () => {
  it('leaves a notice that says when and why', () => {
    const page = words(pageOf('talks', third));
    expect(page).toContain('This version was withdrawn');
    expect(page).toContain('It named an animal.');
    expect(page).toContain('4 January 2022');
  });

  it('leaves a notice of a whole briefing, at all of its addresses', () => {
    for (const path of [
      'briefings/gone/index.html',
      pageOf('gone', first),
      pageOf('gone', second),
    ]) {
      expect(words(path)).toContain('A court has forbidden it.');
      expect(built.read(path)).toContain('noindex');
    }
  });

  it('is listed as withdrawn, once, among corrections and updates', () => {
    for (const path of ['corrections/index.html', 'updates/index.html']) {
      const [entry, ...others] = built
        .read(path)
        .split('<li class="update')
        .filter((one) => one.includes('href="/briefings/gone/"'));
      expect(others).toEqual([]);
      expect(entry).toContain('A court has forbidden it.');
      expect(entry).toContain(`<time datetime="${second}">`);
    }
  });

  it('is in no other list and no sitemap, but with its notice in feeds and a card that says no more', () => {
    const naming = filesIn(built.dist).filter(
      (path) =>
        !/^(?:briefings\/gone|(?:corrections|updates)\/index)|(?:feed|rss)\.(?:xml|json)$/.test(
          path,
        ) && contentOf(path).includes('briefings/gone'),
    );
    expect(naming).toEqual([]);
    const cards = filesIn(built.dist).filter((path) => path.startsWith('cards/gone'));
    expect(cards.map((path) => path.replace(/\.[0-9a-f]+\.png$/, ''))).toEqual(
      expect.arrayContaining(['cards/gone']),
    );
    for (const path of cards) {
      expect(path).toMatch(/^cards\/gone(?:\/at\/\d{8}T\d{4}Z)?\.[0-9a-f]{16}\.png$/);
    }
  });
});

const pixelsOf = (path: string): Promise<Buffer> =>
  sharp(join(built.dist, path)).removeAlpha().toColourspace('srgb').raw().toBuffer();

/** The colours of a picture, as the nearest of those that the pictures of this project have. */
function coloursIn(pixels: Buffer): Set<string> {
  const known = ['#10e010', '#e01010', ...Object.values(secretColours)];
  const found = new Set<string>();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const own = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    const isNear = (colour: string) =>
      own.every((value, index) => {
        const wanted = Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
        return Math.abs(value - wanted) < 24;
      });
    const colour = known.find(isNear);
    if (colour) found.add(colour);
  }
  return found;
}

function contentOf(path: string): string {
  const bytes = readFileSync(join(built.dist, path));
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase();
}

describe('what was never public, or must not be again', () => {
  it('is found by this test where it is public', () => {
    const naming = filesIn(built.dist).filter((path) => contentOf(path).includes('geneva'));
    expect(naming.length).toBeGreaterThan(4);
    expect(naming.some((path) => path.startsWith('pagefind/'))).toBe(true);
  });

  it.each(Object.entries(secrets))('leaves no trace of "%s", %s', (word) => {
    const naming = filesIn(built.dist).filter(
      (path) => path.includes(word) || contentOf(path).includes(word),
    );
    expect(naming).toEqual([]);
  });

  it('leaves no picture of it, under whatever name', async () => {
    const names = filesIn(built.dist).filter((path) => /\.(?:avif|webp|jpe?g|png|gif)$/.test(path));
    const shown = new Map<string, string>();
    for (const path of names) {
      for (const colour of coloursIn(await pixelsOf(path))) shown.set(colour, path);
    }
    expect(shown.get('#e01010')).toBeDefined();
    for (const [word, colour] of Object.entries(secretColours)) {
      const digest = hash('sha256', await drawPng(colour));
      expect(shown.get(colour), word).toBeUndefined();
      expect(
        filesIn(built.dist).filter((path) => path.includes(digest)),
        word,
      ).toEqual([]);
      expect(Object.values(digestsOf(built.dist)), word).not.toContain(digest);
    }
  });

  it('has no page for what was a draft or under embargo', () => {
    expect(built.exists(pageOf('later', first))).toBe(false);
    expect(built.exists(pageOf('under', first))).toBe(false);
    expect(built.exists(pageOf('later', second))).toBe(true);
  });

  it('is named by no commit', () => {
    const [, withdrawn] = commitsIn(built.root);
    const naming = filesIn(built.dist).filter((path) => contentOf(path).includes(withdrawn!));
    expect(naming).toEqual([]);
  });

  it('lets no message of a commit through', () => {
    expect(filesIn(built.dist).filter((path) => contentOf(path).includes('alert("'))).toEqual([]);
  });
});

it('earlier texts are not found by search', () => {
  const index = filesIn(built.dist)
    .filter((path) => path.startsWith('pagefind/'))
    .map(contentOf)
    .join('');
  expect(index).toContain('fourth lede');
  expect(index).not.toContain('first lede');
});

describe('the page of changes', () => {
  const page = () => built.read('briefings/talks/changes/index.html');

  it('lists all revisions, newest first, with what they brought', () => {
    const found = [...page().matchAll(/<time datetime="([^"]+)">/g)].map(([, at]) => at);
    expect(found).toEqual([fourth, third, second, first]);
    expect(page()).toContain('Four times.');
    expect(words('briefings/talks/changes/index.html')).toContain('First version');
    expect(page().split('<bdi>Ada Example</bdi>')).toHaveLength(statuses.length);
  });

  it('marks words, and tells of a judgement that moved first', () => {
    const changed = page();
    expect(changed).toContain(
      '<del>Likely, low confidence</del> <ins>Very likely, low confidence</ins>',
    );
    expect(changed).toMatch(/met<del> three<\/del><ins> four<\/ins> times/);
    expect(changed).toMatch(/Talks<ins> go on<\/ins>/);
    expect(changed.indexOf('Likely, low')).toBeLessThan(changed.indexOf('<ins> go on'));
    expect(changed).toMatch(/<summary>\d unchanged parts, \d+ words<\/summary>/);
  });

  it('has no difference on either side of a withdrawn revision', () => {
    const [latest, withdrawn] = page().split('<article class="revision"').slice(1);
    expect(latest).not.toMatch(/<ins|<del/);
    expect(withdrawn).toContain('It named an animal.');
    expect(withdrawn).not.toMatch(/<ins|<del|<code|blob/);
  });

  it('counts what was amended without a new status, and links to the source', () => {
    expect(words('briefings/talks/changes/index.html')).toContain(
      'Amended once without a new status',
    );
    const [newest] = commitsIn(built.root);
    expect(page()).toContain(
      `https://git.example.org/desk/site/blob/${newest}/briefings/talks.mdx`,
    );
  });

  it('leads on from an earlier address, and is linked from the briefing', () => {
    expect(built.read('briefings/old/changes/index.html')).toContain(
      'url=/briefings/new/changes/"',
    );
    const briefing = built.read('briefings/talks/index.html');
    expect(briefing).toContain('href="/briefings/talks/changes/"');
    expect(words('briefings/talks/index.html')).toContain('3 earlier versions');
  });

  it('is not there where nothing changed', () => {
    expect(built.exists('briefings/alone/changes/index.html')).toBe(false);
  });
});

describe('data', () => {
  const data = (path: string) =>
    JSON.parse(built.read(path)) as { version: number; revisions: object[]; blocks: object[] };

  it('names all revisions with digests and commits, and of a withdrawn one nothing else', () => {
    const { version, revisions } = data('briefings/talks.json');
    expect(version).toBe(1);
    expect(revisions).toMatchObject([
      { status: fourth, texts: [{ commit: commitsIn(built.root)[0] }] },
      { status: third },
      { status: second, type: 'correction', note: 'Four times.' },
      { status: first, texts: [{}, {}] },
    ]);
    expect(Object.keys(revisions[1]!).sort()).toEqual(['status', 'url', 'withdrawn']);
    expect(data('briefings/old.json')).toEqual(data('briefings/new.json'));
  });

  it('has the blocks of a revision', () => {
    expect(data('briefings/talks/at/20220101T1000Z.json').blocks).toContainEqual({
      kind: 'paragraph',
      text: 'The delegations met three times in Geneva, and both sides speak of progress.',
    });
    expect(built.exists('briefings/talks/at/20220103T1000Z.json')).toBe(false);
  });
});

it('every page is valid HTML', async () => expect(await htmlFindings(built.dist)).toEqual([]));
