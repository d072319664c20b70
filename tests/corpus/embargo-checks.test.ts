import { describe, expect, it } from 'vitest';
import { steps } from '../../src/corpus/steps.ts';
import { folderWith, sound } from './folder.ts';

const embargo = (day: number) => `embargo: 2022-02-0${day}T06:00`;
const linking = (href: string, ...fields: string[]) =>
  sound('Later', ...fields).replace('Text.', `[x](${href})`);
const brief = (file: string, name: string, message: string) => ({
  file: `briefings/${file}`,
  name,
  message: expect.stringContaining(message),
});

describe('what will be wrong when an embargo ends', () => {
  const withheldOf = async (files: Record<string, string>) => {
    const { items, withheld } = (await folderWith(files).open()).list();
    expect(items.flatMap(({ problems }) => problems)).toEqual([]);
    return withheld;
  };

  it.each([
    ['a broken link', linking('/briefings/nowhere/', embargo(1)), 'broken-link'],
    ['a successor of nobody', sound('Later', embargo(1), 'supersedes: nope'), 'unknown-briefing'],
    ['an alias that is taken', sound('Later', embargo(1), 'aliases: [/old/]'), 'alias-conflict'],
    ['a topic that shares a page', sound('Later', embargo(1), 'topics: [C++]'), 'shared-address'],
    ['a link to a draft', linking('/briefings/draft/', embargo(1)), 'broken-link'],
  ])('is told today, in the embargoed file: %s', async (_, later, name) => {
    const withheld = await withheldOf({
      'briefings/a.mdx': sound('A', 'aliases: [/old/]', 'topics: [C]'),
      'briefings/draft.mdx': sound('Draft', 'draft: true'),
      'briefings/later.mdx': later,
    });
    expect(withheld).toEqual([
      expect.objectContaining(
        brief('later.mdx', name, 'When the embargo of 2022-02-01 06:00 ends'),
      ),
    ]);
  });

  it('is told in the embargoed one of two files with one id, though the other comes later', async () => {
    const withheld = await withheldOf({
      'briefings/a.mdx': sound('Later', embargo(1)),
      'briefings/a/index.mdx': sound('Now'),
    });
    expect(withheld).toMatchObject([brief('a.mdx', 'duplicate-id', 'briefings/a/index.mdx')]);
  });

  it('is told of the time between two embargoes', async () => {
    const files = (first: number, second: number) => ({
      'briefings/first.mdx': linking('/briefings/second/', embargo(first)),
      'briefings/second.mdx': sound('Second', embargo(second)),
    });
    expect(await withheldOf(files(1, 2))).toMatchObject([
      brief('first.mdx', 'broken-link', '02-01'),
    ]);
    expect(await withheldOf(files(1, 1))).toEqual([]);
    expect(await withheldOf(files(2, 1))).toEqual([]);
  });

  it('is told of a published file that will be in the way', async () => {
    const withheld = await withheldOf({
      'briefings/a.mdx': sound('A', 'aliases: [/briefings/later/]'),
      'briefings/later.mdx': sound('Later', embargo(1)),
    });
    expect(withheld).toMatchObject([brief('a.mdx', 'alias-conflict', '/briefings/later/')]);
  });

  it('is nothing that is wrong today already', async () => {
    const { items, withheld } = (
      await folderWith({
        'briefings/a.mdx': linking('/briefings/later/'),
        'briefings/later.mdx': sound('Talks to come', embargo(1)),
      }).open()
    ).list();
    expect(items[0]!.problems).toMatchObject([brief('a.mdx', 'broken-link', 'not published yet')]);
    expect(withheld).toEqual([]);
  });
});

it('looks one by one only at what an embargo opens', async () => {
  const passes: unknown[] = [];
  const count = (pass: unknown) => passes.push(pass);
  steps.rules.subscribe(count);
  (
    await folderWith({
      'briefings/a.mdx': sound('A'),
      'briefings/b.mdx': sound('B'),
      'briefings/c.mdx': sound('C', embargo(1)),
      'briefings/d.mdx': sound('D', embargo(1)),
      'briefings/e.mdx': sound('E', embargo(2)),
    }).open()
  ).list();
  steps.rules.unsubscribe(count);
  expect(passes).toEqual([{ briefings: 2 }, { briefings: 2 }, { briefings: 1 }]);
});
