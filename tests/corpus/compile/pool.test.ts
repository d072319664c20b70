import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { settingsFor } from '../../../src/corpus/compile/settings.ts';
import { compileBody } from '../../../src/mdx/body.ts';
import { compileFacts } from '../../../src/mdx/compile.ts';
import { Store } from '../../../src/store/store.ts';
import { site } from '../../fixtures/site.ts';
import { folderWith, sound } from '../folder.ts';

const now = '2022-01-10T09:00:00.000Z';
const text = (title: string) =>
  sound(title).replace('Text.', '<Note>\n\nText.\n\n</Note>\n\n## Head\n\n```js\nlet a;\n```');
const many = Object.fromEntries(
  Array.from({ length: 510 }, (_, index) => [`briefings/b-${index}.mdx`, text(`Title ${index}`)]),
);

describe('many new briefings', () => {
  it('are compiled in processes to the facts and bodies that this one makes', async () => {
    const wrong = sound('Wrong').replace('Text.', '<Unknown />');
    const { root } = folderWith({ ...many, 'briefings/wrong.mdx': wrong });
    const together = (await Corpus.open({ root, site, now })).list();
    expect(together.items.map(({ id }) => id)).toEqual(
      [...Object.keys(many).map((file) => /b-\d+/.exec(file)![0]), 'wrong'].sort(),
    );
    const seventh = together.items[7]!;
    const alone = compileFacts(
      many[seventh.file]!,
      `${seventh.id}.mdx`,
      seventh.file,
      settingsFor(site),
    );
    expect(seventh.facts).toEqual(JSON.parse(JSON.stringify(alone.facts)));
    const bodies = new Store(root, 'body');
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
  }, 120_000);
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
