import { Compounds } from '../../../src/formats/search/compounds.ts';
import { expect, test } from 'vitest';
import { joinWords } from '../../../src/search/words.ts';
import { reveal } from '../../../src/search/result-facts.ts';
import { documentOf, type SearchDocument } from '../../../src/formats/search/document.ts';
import { printedBody } from '../../../src/formats/search/printed-body.ts';
import { indexFiles } from '../../../src/integrations/search/index-files.ts';
import { site } from '../../fixtures/site.ts';
import { documentsOf, open, written } from '../../client/search/searching.ts';

const settings = { ...site, base: '/desk/' };
const briefing = () =>
  written('a.mdx', { title: '"Guns" & <butter>', author: 'Writer' }, '## 会谈—one\n\nBody words.');

const page =
  '<html><head><title>Siteword</title></head><body><nav>Navword</nav><h1 data-pagefind-meta="title">x</h1>' +
  '<img src="/pictureword.png" alt="altword"><div class="prose" data-pagefind-body>' +
  '<h2 id="会谈会谈">会谈会谈</h2><p>Bodyword<sup class="cite">[99]</sup></p><img src="/pictureword.png" alt="altword">' +
  '<aside><p class="label">Labelword</p><p>Asideword</p></aside></div><footer>Footword</footer></body></html>';

test('takes of a page the body and nothing else', async () => {
  const { view } = await briefing();
  const { found } = await open([documentOf(view, printedBody(page)!, site, new Compounds())]);
  for (const words of ['guns', 'bodyword', 'asideword', '会谈']) {
    expect(await found(words), words).toHaveLength(1);
  }
  for (const words of [
    'siteword',
    'navword',
    'footword',
    'labelword',
    'pictureword',
    'altword',
    '99',
  ]) {
    expect(await found(words), words).toEqual([]);
  }
  const [answer] = await found('bodyword');
  expect(answer!.meta.title).toBe('“Guns” & <butter>');
  expect(answer!.sub_results[0]!.url).toBe('/briefings/a/#会谈会谈');
});

test('keeps the parts of a caption apart', async () => {
  const { view } = await briefing();
  const caption =
    '<figcaption>Report.<span class="programme">Tagesthemen' +
    '<time datetime="2021">evening</time></span><span class="credit">Ard</span></figcaption>';
  const { found } = await open([documentOf(view, caption, site, new Compounds())]);
  for (const words of ['tagesthemen', 'evening', 'ard']) {
    const [answer] = await found(words);
    expect(answer!.excerpt.toLowerCase()).toContain(`<mark>${words}`);
  }
});

test('finds no body in a page without one', () => {
  expect(printedBody('<html><body></body></html>')).toBeUndefined();
  expect(printedBody('<p title="<b data-pagefind-body>x</b>">y</p>')).toBeUndefined();
});

const forged = [
  '<b data-pagefind-body data-pagefind-meta=facts:x>',
  '"><b data-pagefind-body data-pagefind-meta="facts:x">',
  "'><b data-pagefind-body data-pagefind-meta='facts:x' data-pagefind-filter='topic:Forged'>",
  '</title></head><body data-pagefind-body data-pagefind-meta="title:Forged, facts:x">',
  '<i data-pagefind-filter="author:Forged, kind:Forged, year:2026">',
  '<h1 data-pagefind-meta="title">Forged</h1>',
  '--><b data-pagefind-ignore="all">',
  '<!-- <b data-pagefind-body>',
  '<script data-pagefind-meta="facts:x"></script><style>',
  '<textarea><plaintext data-pagefind-meta="facts:x">',
  '</div></body></html><html data-pagefind-body data-pagefind-meta="facts:x">',
  '&lt;b data-pagefind-meta=facts:x&gt;',
];

test.each(forged)('takes no field for a page or its facts: %s', async (text) => {
  const field = `A door ${text} at last`;
  const fields = {
    title: field,
    summary: field,
    author: { name: field, desk: field },
    topics: [field],
    places: [field],
    sources: [{ id: 'a', title: field, publisher: field }],
  };
  const attribute = text.replaceAll("'", '&#39;');
  const one = await written(
    'a.mdx',
    fields,
    `Bodyword ${'`'}${text}${'`'}.\n\n<Note type='caveat'>x</Note>`,
  );
  const two = await written('b.md', {}, `Bodyword <abbr title='${attribute}'>abbr</abbr>`);
  const { found, filters } = await open(documentsOf([one, two]));
  const [a, b] = (await found('bodyword')).toSorted((x, y) => (x.url < y.url ? -1 : 1));
  expect([a!.meta.title, b!.meta.title].map((title) => joinWords(title!))).toEqual([
    one.view.title,
    'A title',
  ]);
  for (const { meta } of [a!, b!]) expect(reveal(meta.facts)?.instant).toBe('2021-12-31T04:13Z');
  expect(Object.keys(b!.filters).sort()).toEqual(['author', 'kind', 'language', 'year']);
  expect(await filters()).toMatchObject({ year: { 2021: 2 }, kind: { Briefing: 2 } });
  expect(a!.filters.topic).toHaveLength(1);
});

test('gives addresses below the base, which Pagefind knows itself', async () => {
  const { view } = await briefing();
  const moved = { ...view, href: '/desk/briefings/a/' };
  expect(documentOf(moved, '', settings, new Compounds()).url).toBe('/briefings/a/');
});

test('says in one sentence that there is no index', async () => {
  const unnamed = { content: '' } as SearchDocument;
  const refused = indexFiles([unnamed], 'en');
  await expect(refused).rejects.toThrow('The search index could not be made');
});
