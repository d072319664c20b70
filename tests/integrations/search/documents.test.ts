import { expect, test } from 'vitest';
import type { BriefingView } from '../../../src/briefing/view.ts';
import type { SearchDocument } from '../../../src/formats/search/document.ts';
import { searchDocuments, type Sources } from '../../../src/integrations/search/documents.ts';
import { Store } from '../../../src/store/store.ts';
import { written } from '../../client/search/searching.ts';
import { site } from '../../fixtures/site.ts';
import { temporaryFolder } from '../../store/folders.ts';

/** Documents of briefings, as a build makes them. */
async function documents(
  views: readonly BriefingView[],
  printed: Sources['printed'] = () => Promise.resolve(undefined),
): Promise<SearchDocument[]> {
  return Array.fromAsync(searchDocuments(views, { root, site, printed }));
}

let root: string;

/** Two briefings, of which the second has this body in the store. */
async function twoBriefings(body: unknown, lang = 'en'): Promise<BriefingView[]> {
  root = temporaryFolder();
  const sound = await written('2021/sound.mdx', { lang }, 'Sound.');
  const broken = await written('2021/broken.mdx', { lang }, 'Broken.');
  const kept = new Store(root, 'body');
  kept.keep([
    ['sound', JSON.stringify(sound.body)],
    ['broken', JSON.stringify(body)],
  ]);
  kept.close();
  return [
    { ...sound.view, body: 'sound' },
    { ...broken.view, body: 'broken' },
  ];
}

const told =
  /^briefings\/2021\/broken\.mdx could not be made searchable, because of a fault .*\(\w*Error: .+\)\.\nReport this message/;

test('documents are made of the bodies that are kept', async () => {
  const made = await documents(await twoBriefings(['<p>Kept.</p>']));
  expect(made.map(({ url }) => url)).toEqual(['/briefings/2021/sound/', '/briefings/2021/broken/']);
  expect(made[1]!.content).toContain('Kept.');
});

test.each(['en', 'de'])(
  'a fault in one document names the briefing by its file (%s)',
  async (lang) => {
    await expect(documents(await twoBriefings([{ component: 'Quote' }], lang))).rejects.toThrow(
      told,
    );
  },
);

test('so does a page that has no body to index', async () => {
  const [sound, broken] = await twoBriefings([]);
  const views = [sound!, { ...broken!, facts: { ...broken!.facts, needsCode: true } }];
  const page = () => Promise.resolve('<html><body></body></html>');
  await expect(documents(views, page)).rejects.toThrow(told);
});
