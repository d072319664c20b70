import { expect, test } from 'vitest';
import {
  documentFromBody,
  documentFromPage,
  type SearchDocument,
} from '../../src/formats/search/document.ts';
import { indexFiles } from '../../src/integrations/search-index.ts';
import { site } from '../fixtures/site.ts';
import { open, written } from './searching.ts';

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
  const { found } = await open([documentFromPage(view, page, site)]);
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
    '<div data-pagefind-body><figcaption>Report.<span class="programme">Tagesthemen' +
    '<time datetime="2021">evening</time></span><span class="credit">Ard</span></figcaption></div>';
  const { found } = await open([documentFromPage(view, caption, site)]);
  for (const words of ['tagesthemen', 'evening', 'ard']) {
    const [answer] = await found(words);
    expect(answer!.excerpt.toLowerCase()).toContain(`<mark>${words}`);
  }
});

test('names a page without a body', async () => {
  const { view } = await briefing();
  expect(() => documentFromPage(view, '<html><body></body></html>', site)).toThrow(
    'briefings/a.mdx',
  );
});

test('gives addresses below the base, which Pagefind knows itself', async () => {
  const { view, body } = await briefing();
  const moved = { ...view, href: '/desk/briefings/a/' };
  expect(documentFromBody(moved, body, settings).url).toBe('/briefings/a/');
});

test('says in one sentence that there is no index', async () => {
  const unnamed = { content: '' } as SearchDocument;
  const refused = indexFiles([unnamed], 'en');
  await expect(refused).rejects.toThrow('The search index could not be made');
});
