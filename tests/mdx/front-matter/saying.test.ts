import { expect, it } from 'vitest';
import { sayingOf } from '../../../src/mdx/front-matter/saying.ts';

const said = (...fields: string[]) =>
  sayingOf(`---\n${fields.join('\n')}\n---\n\nText.\n`, 'Europe/Berlin');

it('reads the status to the minute, in the zone of its time', () => {
  expect(said('status: 2021-12-31T05:13')).toEqual({ status: '2021-12-31T04:13Z', draft: false });
  expect(said('status: 2021-12-31T05:13:59Z')).toMatchObject({ status: '2021-12-31T05:13Z' });
});

it('reads drafts, and embargoes to the end of their minute', () => {
  const fields = ['status: 2021-12-31T05:13Z', 'draft: true', 'embargo: 2022-01-01T06:00:30Z'];
  expect(said(...fields)).toEqual({
    status: '2021-12-31T05:13Z',
    draft: true,
    embargo: '2022-01-01T06:01Z',
  });
});

it('asks for no other field, and minds none that is unknown today', () => {
  const fields = ['status: 2021-12-31T05:13Z', 'kind: gone', 'tags: [a]', 'author: { nobody: 1 }'];
  expect(said(...fields)).toBeDefined();
});

it.each([
  [['title: No status']],
  [['status: soon']],
  [['status: [2021-12-31T05:13Z]']],
  [['status: 2021-12-31T05:13Z', 'draft: maybe']],
  [['status: 2021-12-31T05:13Z', 'draft: "true"']],
  [['status: 2021-12-31T05:13Z', 'embargo: tomorrow']],
  [['status: 2021-12-31T05:13Z', 'embargo: 2022-01-01']],
  [['status: 2021-12-31T05:13Z', 'title: "open']],
  [['status: 2022-03-27T02:30']],
])('says nothing in doubt: %j', (fields) => {
  expect(said(...fields)).toBeUndefined();
});

it('says nothing of a text without front matter', () => {
  expect(sayingOf('Text.', 'UTC')).toBeUndefined();
});
