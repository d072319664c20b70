import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameIds } from '../../../src/briefing/addresses/page-ids.ts';
import { elementsOf, facts, html } from '../compiling.ts';

const idsIn = (printed: string) =>
  elementsOf(printed)
    .map(({ properties }) => properties.id)
    .filter((id) => id !== undefined);
const fields = ['sources: [{ id: nato, title: A }]'];

describe('the ids of a body', () => {
  it.each([
    ['## Search dialog', 'search-dialog-2'],
    ['<p id="content">x</p>', 'content-2'],
    ['<p id="source-nato">x</p>', 'source-nato-2'],
    ['## Cite NATO', 'section-cite-nato'],
    ['<p id="cite-nato-">x</p>', 'section-cite-nato-'],
    ['## Fn 1', 'section-fn-1'],
    ['## Cite your sources', 'cite-your-sources'],
  ])('%j is %s', async (written, id) => {
    for (const path of ['a.mdx', 'a.md']) {
      expect(idsIn(await html(written, { path, fields }))).toEqual([id]);
      expect(facts(written, { path, fields }).facts!.anchors).toEqual([id]);
    }
  });

  it('are each there once, and none of the page’s, however they were written', async () => {
    const fields = ['sources: [{ id: nato, title: A }, { id: nato-2, title: B }]'];
    const id = fc.constantFrom(
      ...frameIds,
      'source-nato',
      'fn-a',
      'fn-1',
      'fnref-1',
      'cite-nato',
      'cite-nato--2',
      'x',
      'x-2',
    );
    const block = fc.oneof(
      id.map((one) => `## ${one}`),
      id.map((one) => `<p id="${one}">a</p>`),
      id.map((one) => `<a id="${one}">a</a>`),
      id.map((one) => `<li id="${one}">a</li>`),
      id.map((one) => `<h2 id="${one}">a</h2>`),
      fc.constantFrom(
        'a[^1] b[^a] c[^1]',
        '<Cite source="nato" /> <Cite source="nato" />',
        '<Cite source="nato-2" />',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), fc.boolean(), async (blocks, isMdx) => {
        const path = isMdx ? 'a.mdx' : 'a.md';
        const written = [...blocks, '[^1]: One.', '[^a]: Two.'].join('\n\n');
        const printed = await html(written, { path, fields });
        const ids = [
          ...idsIn(printed),
          ...[...printed.matchAll(/anchor="([^"]*)"/g)].map((m) => m[1]),
        ];
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          ids.filter((one) => one !== 'footnote-label' && frameIds.includes(String(one))),
        ).toEqual([]);
        expect([...ids].sort()).toEqual(
          [...facts(written, { path, fields }).facts!.anchors].sort(),
        );
        for (const { properties } of elementsOf(printed)) {
          const href = String(properties.href ?? '');
          if (href.startsWith('#')) expect(ids).toContain(decodeURIComponent(href.slice(1)));
        }
      }),
    );
  });
});

it('thousands of one heading are told apart without trying every number for each', () => {
  const { anchors } = facts(Array(4000).fill('## Added').join('\n\n')).facts!;
  expect(anchors.slice(0, 2)).toEqual(['added', 'added-2']);
  expect(anchors.at(-1)).toBe('added-4000');
});

it('every id of components, layouts and pages is known', () => {
  const ids = ['components', 'layouts', 'pages', 'client'].flatMap((room) =>
    readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(astro|ts|mdx)$/.test(path))
      .flatMap((path) => [
        ...readFileSync(join('src', room, path), 'utf8').matchAll(/\sid="([^"]*)"/g),
      ])
      .map(([, id]) => id!),
  );
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => !frameIds.includes(id))).toEqual([]);
});
