import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeMarkup } from '../../../src/briefing/text/escape.ts';

it.each([
  ['<b title="x">Q&A</b>', '&lt;b title=&quot;x&quot;&gt;Q&amp;A&lt;/b&gt;'],
  ['&lt;', '&amp;lt;'],
  ["it's", "it's"],
  ['a\u0000b\u001bc\uffff', 'abc'],
  ['tab\tline\nend', 'tab\tline\nend'],
])('%j is written %j', (text, written) => expect(escapeMarkup(text)).toBe(written));

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

it('any text comes back from it, and nothing of it is markup', () => {
  const text = fc.string({ unit: fc.constantFrom(...'&<>"\';ampltgquo # é😀') });
  fc.assert(
    fc.property(text, (one) => {
      const written = escapeMarkup(one);
      expect(written).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
      expect(written.replace(/&(\w+);/g, (_, name: string) => signs[name]!)).toBe(one);
    }),
  );
});
