import { describe, expect, it } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import { compileBody } from '../../src/mdx/body.ts';
import { Shelf } from '../../src/mdx/shelf.ts';
import { site } from '../fixtures/site.ts';
import { folderWith, sound } from './folder.ts';

const now = '2022-01-10T09:00:00.000Z';
const text = (title: string) =>
  sound(title).replace('Text.', '<Note>\n\nText.\n\n</Note>\n\n## Head\n\n```js\nlet a;\n```');
const many = Object.fromEntries(
  Array.from({ length: 600 }, (_, index) => [`briefings/b-${index}.mdx`, text(`Title ${index}`)]),
);

describe('many new briefings', () => {
  it('are compiled in processes to the facts and bodies that one makes', async () => {
    const wrong = sound('Wrong').replace('Text.', '<Unknown />');
    const { root, write, open } = folderWith({ ...many, 'briefings/wrong.mdx': wrong });
    const alone = (await open()).list();
    write('.cache/facts', '');
    const together = (await Corpus.open({ root, site, now })).list();
    expect(together).toEqual(alone);
    const bodies = new Shelf(root, 'body');
    expect(bodies.names()).toEqual(
      together.items
        .filter(({ id }) => id !== 'wrong')
        .map(({ body }) => body)
        .sort(),
    );
    const { body } = together.items[7]!;
    const path = together.items[7]!.file.replace('briefings/', '');
    expect(bodies.read(body)).toEqual(
      await compileBody(
        many[`briefings/${path}`]!,
        path,
        { own: 'en', lang: 'en', sources: [] },
        site,
      ),
    );
  });
});

it('a body has another name for another text, path or base of the site', async () => {
  const { write, open } = folderWith({ 'briefings/a.mdx': text('A') });
  const bodyOf = async (options = {}) => (await open(options)).list().items[0]!.body;
  const first = await bodyOf();
  expect(await bodyOf()).toBe(first);
  expect(await bodyOf({ site: { ...site, base: '/desk/' } })).not.toBe(first);
  write('briefings/a.mdx', text('B'));
  expect(await bodyOf()).not.toBe(first);
});
