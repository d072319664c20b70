import { expect, it } from 'vitest';
import type { Past } from '../../../src/briefing/past.ts';
import { briefingNames, revisionName, tagOf } from '../../../src/formats/feed/tags.ts';

type Known = Pick<Past, 'revisions' | 'former'>;

/** A past in which each status, newest first, had its text in a file. */
const past = (statuses: [status: string, id: string][], former: string[] = []): Known => ({
  revisions: statuses.map(([status, id]) => ({
    status,
    title: 'T',
    authors: [],
    texts: [{ digest: '', path: `briefings/${id}.mdx` }],
  })),
  former: former.map((id) => ({
    id,
    statuses: statuses.filter(([, at]) => at === id).map(([status]) => status),
  })),
});
const [first, second] = ['2021-12-31T04:13Z', '2022-01-02T05:00Z'];

it('a tag URI has its authority, and an id in the letters of a URI (RFC 4151, 2.1)', () => {
  expect(tagOf('example.org,2026', 'briefings/2022/прага')).toBe(
    `tag:example.org,2026:briefings/2022/${encodeURIComponent('прага')}`,
  );
  expect(revisionName('briefings/a', { instant: first })).toBe('briefings/a/at/20211231T0413Z');
});

it('a rename changes no name, nor does a new status after it', () => {
  const names = briefingNames([
    {
      id: '2022/b',
      past: past(
        [
          [second, '2022/b'],
          [first, 'a'],
        ],
        ['a'],
      ),
    },
    { id: 'same', past: past([[second, 'same']]) },
    {
      id: 'back',
      past: past(
        [
          [second, 'back'],
          [second, 'away'],
          [first, 'back'],
        ],
        ['away'],
      ),
    },
    { id: 'unknown', past: undefined },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    '2022/b': 'briefings/a',
    same: 'briefings/same',
    back: 'briefings/back',
    unknown: 'briefings/unknown',
  });
});

it('a name outlives that the text was taken back', () => {
  const withdrawn = { at: { instant: second, local: '', offset: '' }, reason: 'R' };
  const taken: Known = {
    revisions: [{ status: first, withdrawn }],
    former: [{ id: 'a', statuses: [first] }],
  };
  expect(briefingNames([{ id: 'b', past: taken }]).get('b')).toBe('briefings/a');
});

it('an id of which nothing was ever public is told in no name', () => {
  const known: Known = { ...past([[first, 'b']]), former: [{ id: 'secret', statuses: [] }] };
  expect(briefingNames([{ id: 'b', past: known }]).get('b')).toBe('briefings/b');
});

it('an id that another briefing takes over is the name of the earlier one alone', () => {
  const older = { id: 'b', past: past([[first, 'a']], ['a']) };
  const newer = { id: 'a', past: past([[second, 'a']]) };
  for (const all of [
    [older, newer],
    [newer, older],
  ]) {
    expect([...briefingNames(all)].sort()).toEqual([
      ['a', 'briefings/a/at/20220102T0500Z'],
      ['b', 'briefings/a'],
    ]);
  }
});
