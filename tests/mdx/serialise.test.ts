import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { toBody } from '../../src/mdx/serialise.ts';

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
