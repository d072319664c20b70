import { expect, it } from 'vitest';
import { checkTitles } from '../../../src/briefing/checks/titles.ts';
import { grounds, reading } from '../reading.ts';

const named = (id: string, title: string, more: Record<string, unknown> = {}) =>
  reading(id, { front: { title, ...more } });

it('warns of briefings that share a title', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => named(id, id === 'c' ? 'the talks' : 'The talks'));
  expect(checkTitles(four, grounds)).toMatchObject(
    ['b', 'c', 'd'].map((id) => ({
      file: `briefings/${id}.mdx`,
      severity: 'warning',
      message: expect.stringContaining('briefings/a.mdx'),
    })),
  );
});

it('lets a briefing keep the title of one that it replaces, and each language have its own', () => {
  const kept = [
    named('a', 'Talks'),
    named('b', 'Talks', { supersedes: 'a' }),
    named('c', 'Talks', { lang: 'de' }),
    named('d', 'Other talks'),
  ];
  expect(checkTitles(kept, grounds)).toEqual([]);
});
