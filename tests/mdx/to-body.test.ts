import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { expect, it } from 'vitest';
import { toBody } from '../../src/mdx/to-body.ts';
import { facts, html } from './compiling.ts';

it('prints a link that has no address without one, and warns of it', async () => {
  expect(await html('[x]() [y](https://)')).toBe('<p><a>x</a> <a>y</a></p>');
  expect(facts('[x]() [y](https://)').problems).toMatchObject([
    { name: 'broken-link', severity: 'warning', message: 'The link has no address' },
    { name: 'broken-link', severity: 'warning', message: '"https://" leads nowhere' },
  ]);
});

it('escapes text as hast-util-to-html does', () => {
  const sign = fc.constantFrom(...'&<>"\'#;axÄ0 \n', '&amp;', '😀');
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1 }), (value) => {
      const tree = (): Root => ({
        type: 'root',
        children: [
          { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] },
          { type: 'text', value },
        ],
      });
      const html = toHtml(tree(), { characterReferences: { useNamedReferences: false } });
      expect(toBody(tree())).toEqual([html]);
    }),
  );
});

it('prints brackets in attributes as references, and nothing else in another way', () => {
  const value = fc.string({ unit: fc.constantFrom(...'&<>"\'=/ax \n'), minLength: 1 });
  fc.assert(
    fc.property(value, value, (title, text) => {
      const [printed] = toBody({
        type: 'root',
        children: [
          {
            type: 'element',
            tagName: 'abbr',
            properties: { title, lang: 'en' },
            children: [{ type: 'text', value: text }],
          },
        ],
      });
      const [, inside, lang] = /^<abbr title="([^"<>]*)" lang="([^"<>]*)">/.exec(
        printed as string,
      )!;
      expect(lang).toBe('en');
      const tree = htmlToHast(printed as string) as Root;
      const found = JSON.stringify(tree);
      expect(found).toContain(JSON.stringify(title.replaceAll('\r', '\n')));
      expect(inside).not.toBe('');
    }),
  );
});
