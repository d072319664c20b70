import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild, type BuildResult } from './build.ts';
import { digestsOf, filesIn } from './dist.ts';
import { attribute, elementsOf, within } from './html.ts';
import { drawClear, drawJpeg, drawMoving, drawPng, drawSvg } from './pictures.ts';
import { makeProject, removeProject, writeBriefing } from './project.ts';
import { brokenReferences } from './references.ts';

const base = '/desk/';
const origin = 'https://desk.example';

describe('pictures and files beside a briefing', () => {
  const root = makeProject({ briefings: {} });
  afterAll(() => removeProject(root));
  let built: BuildResult;

  beforeAll(async () => {
    const beside = (...lines: string[]) =>
      [sound('Files'), ...lines.flatMap((line) => [line, ''])].join('\n');
    writeBriefing(
      root,
      '2021/beside.mdx',
      beside(
        '![A wide one](wide.jpg "In title")',
        '![A small one](./small.png)',
        '![A moving one](./moving.gif)',
        '<Figure src="../shared/named file.png" alt="Shared" caption="A caption" credit="A. Nyone" />',
        '![A clear one](./clear.png)',
        '![A vector](./plan.svg)',
        '<Video src="./film.webm" poster="./poster.jpg" />',
        'See [the numbers](./numbers.csv), [the paper](../shared/paper.pdf), [the film](./film.webm).',
      ).replace('---\n\nText.', 'image: { src: ./lead.jpg, alt: The lead }\n---\n\nText.'),
    );
    writeBriefing(
      root,
      'folder/index.mdx',
      beside('![Inside](inside.png)', '[Paper](../shared/paper.pdf)'),
    );
    writeBriefing(
      root,
      'plain.md',
      beside('<img src="shared/inside.png" alt="Raw">', '![Inside](./folder/inside.png)'),
    );
    writeBriefing(
      root,
      '2021/wide.jpg',
      await drawJpeg('#804020', { width: 1300, height: 700, comment: 'taken-at-home' }),
    );
    writeBriefing(
      root,
      '2021/poster.jpg',
      await drawJpeg('#208080', { width: 64, height: 36, comment: 'taken-at-home' }),
    );
    writeBriefing(root, '2021/lead.jpg', await drawJpeg('#208040', { width: 900, height: 600 }));
    writeBriefing(root, '2021/small.png', await drawPng('#402080'));
    writeBriefing(root, '2021/clear.png', await drawClear({ width: 300, height: 900 }));
    writeBriefing(root, '2021/moving.gif', drawMoving());
    writeBriefing(
      root,
      'shared/named file.png',
      await drawPng('#802040', { width: 300, height: 200 }),
    );
    writeBriefing(root, 'shared/inside.png', await drawPng('#804080'));
    writeBriefing(root, 'folder/inside.png', await drawPng('#408080'));
    writeBriefing(root, '2021/plan.svg', drawSvg('#123456'));
    writeBriefing(root, '2021/numbers.csv', 'a,b\n1,2\n');
    writeBriefing(root, '2021/film.webm', new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]));
    writeBriefing(root, 'shared/paper.pdf', '%PDF-1.4\n');
    built = await runBuild(root, { SITE_BASE: base, SITE_URL: origin });
    expect(built.code, built.stdout + built.stderr).toBe(0);
  });

  const elements = (id: string): Element[] => elementsOf(built.read(`briefings/${id}/index.html`));
  const image = (id: string, alt: string) =>
    elements(id).find((element) => element.tagName === 'img' && element.properties.alt === alt)!;
  /** The sources that stand beside a picture's `<img>`. */
  const sourcesOf = (id: string, alt: string) => {
    const picture = elements(id).find(
      (element) =>
        element.tagName === 'picture' &&
        within(element).some(({ properties }) => properties.alt === alt),
    )!;
    return within(picture).filter(({ tagName }) => tagName === 'source');
  };
  const fileOf = (href: string) => join(built.dist, decodeURIComponent(href.slice(base.length)));

  it.each([
    ['2021/beside', 'A wide one', 1300, 700],
    ['2021/beside', 'A small one', 40, 30],
    ['2021/beside', 'Shared', 300, 200],
    ['2021/beside', 'The lead', 900, 600],
    ['folder', 'Inside', 40, 30],
    ['plain', 'Raw', 40, 30],
    ['plain', 'Inside', 40, 30],
  ])('in %s, "%s" comes in modern formats with its size', async (id, alt, width, height) => {
    const img = image(id, alt);
    expect(sourcesOf(id, alt).map(({ properties }) => properties.type)).toEqual([
      'image/avif',
      'image/webp',
    ]);
    expect([Number(img.properties.width), Number(img.properties.height)]).toEqual([width, height]);
    expect(img.properties.loading).toBe(alt === 'The lead' ? 'eager' : 'lazy');
    for (const source of sourcesOf(id, alt)) {
      const candidates = attribute(source, 'srcSet')!.split(/,\s*/);
      const largest = candidates.map((one) => one.split(' ')).at(-1)!;
      const { format, width: real } = await sharp(fileOf(largest[0]!)).metadata();
      expect([format === 'heif' ? 'avif' : format, real]).toEqual([
        String(source.properties.type).slice('image/'.length),
        width,
      ]);
      expect(largest[1]).toBe(`${width}w`);
    }
  });

  it('goes on moving', async () => {
    expect(
      sourcesOf('2021/beside', 'A moving one').map(({ properties }) => properties.type),
    ).toEqual(['image/webp']);
    const img = image('2021/beside', 'A moving one');
    expect([img.properties.width, img.properties.height].map(Number)).toEqual([16, 8]);
    const shown = [
      attribute(sourcesOf('2021/beside', 'A moving one')[0]!, 'srcSet')!.split(' ')[0]!,
      String(img.properties.src),
    ];
    for (const href of shown) {
      const { pages, width, pageHeight } = await sharp(fileOf(href), { animated: true }).metadata();
      expect([pages, width, pageHeight], href).toEqual([2, 16, 8]);
    }
  });

  it('is offered in several widths only when it is wide', () => {
    const widths = (alt: string) =>
      attribute(sourcesOf('2021/beside', alt)[0]!, 'srcSet')!.match(/\d+w/g);
    expect(widths('A wide one')).toEqual(['480w', '800w', '1200w', '1300w']);
    expect(widths('A small one')).toEqual(['40w']);
  });

  it('keeps what is transparent in every format, and a size that leaves no room beside it', async () => {
    const img = image('2021/beside', 'A clear one');
    expect([img.properties.width, img.properties.height].map(Number)).toEqual([256, 768]);
    const { hasAlpha, format } = await sharp(fileOf(String(img.properties.src))).metadata();
    expect([hasAlpha, format]).toEqual([true, 'webp']);
  });

  it('keeps its words', () => {
    expect(image('2021/beside', 'A wide one').properties.title).toBe('In title');
    const page = built.read('briefings/2021/beside/index.html');
    expect(page).toContain('<figcaption>A caption · A. Nyone</figcaption>');
  });

  it('are served as they are when they are vectors, films or attachments', () => {
    const { src, width, height } = image('2021/beside', 'A vector').properties;
    expect(src).toBe(`${base}media/2021/plan.svg`);
    expect([width, height].map(Number)).toEqual([1024, 768]);
    const links = elements('2021/beside').map(({ properties }) => properties.href);
    for (const path of [
      '2021/numbers.csv',
      '2021/plan.svg',
      '2021/film.webm',
      'shared/paper.pdf',
    ]) {
      if (!path.endsWith('.svg')) expect(links).toContain(`${base}media/${path}`);
      const published = readFileSync(join(built.dist, 'media', path));
      expect(published.equals(readFileSync(join(root, 'briefings', path))), path).toBe(true);
    }
  });

  it('are published nowhere else, and without what a camera wrote into them', () => {
    const all = filesIn(built.dist);
    expect(all.filter((path) => path.startsWith('media/'))).toHaveLength(4);
    const told = all.filter((path) =>
      readFileSync(join(built.dist, path)).includes('taken-at-home'),
    );
    expect(told).toEqual([]);
    const pages = all
      .filter((path) => /\.(html|css)$/.test(path))
      .map((path) => built.read(path))
      .join('');
    const unused = all.filter(
      (path) =>
        /^_astro\/.*\.(png|jpe?g|webp|avif)$/.test(path) && !pages.includes(encodeURI(path)),
    );
    expect(unused).toEqual([]);
  });

  it('is shown before a film in a modern format', async () => {
    const film = elements('2021/beside').find(({ tagName }) => tagName === 'video')!;
    expect(film.properties.src).toBe(`${base}media/2021/film.webm`);
    const { format, width } = await sharp(fileOf(String(film.properties.poster))).metadata();
    expect([format, width]).toEqual(['webp', 64]);
  });

  it('leaves the earlier site when one cannot be converted, and names it and who shows it', async () => {
    const before = digestsOf(built.dist);
    const service = join(root, 'src/integrations/pictures/service.ts');
    const code = readFileSync(service, 'utf8');
    // The service of the site gets no bytes, and refuses them.
    writeFileSync(service, code.replace('.transform(bytes,', '.transform(Buffer.alloc(0),'));
    rmSync(join(root, '.cache/astro/assets'), { recursive: true });
    writeBriefing(root, '2021/clear.png', await drawClear({ width: 310, height: 900 }));
    const failed = await runBuild(root, { SITE_BASE: base, SITE_URL: origin });
    expect(failed.code, failed.stdout).toBe(1);
    expect(failed.stderr).toMatch(
      /^briefings\/\S+\.\w+, which briefings\/\S+\.mdx? shows, could not be converted, because of a fault/m,
    );
    expect(failed.stderr).toContain('Nothing was published; an earlier site is as it was.');
    expect(digestsOf(failed.dist)).toEqual(before);
  });

  it('breaks no reference', () => {
    expect(brokenReferences(built.dist, { origin, base })).toEqual([]);
  });
});
