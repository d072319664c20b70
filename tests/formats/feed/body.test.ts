import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../src/briefing/vocabulary/vocabulary.ts';
import { fallbackHtml } from '../../../src/formats/feed/body.ts';
import { compileBody } from '../../../src/mdx/body.ts';

const settings = {
  lang: 'en',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  media: (path: string) => `https://example.org/media/${path.replace('./', '')}`,
};

async function fallback(source: string, lang = 'en'): Promise<string> {
  const body = await compileBody(
    `---\ntitle: T\n---\n\n${source}`,
    'a.mdx',
    { own: lang, lang, sources: ['nato'] },
    { base: '/' },
  );
  return fallbackHtml(body, { ...settings, lang }).trim();
}

const block = (tag: string, inner: string) => `<${tag}>\n\n${inner}\n\n</${tag.split(' ')[0]}>`;

/** Of each component what it becomes where there are no styles; none may be missing. */
const expected: Record<string, [source: string, html: string]> = {
  KeyPoints: [
    block('KeyPoints', '- One'),
    '<p><strong>Key points</strong></p><ul>\n<li>One</li>\n</ul>',
  ],
  Quote: [
    block(
      'Quote by="Ada" role="Chair" via="Radio" href="https://example.org/" date="2022-01"',
      'Yes.',
    ),
    '<blockquote><p>Yes.</p><p>— Ada, Chair, <a href="https://example.org/">Radio</a>, January 2022</p></blockquote>',
  ],
  Figure: [
    '<Figure src="./a.png" alt="A map" caption="Where" credit="Desk" />',
    '<figure><img src="https://example.org/media/a.png" alt="A map"><figcaption>Where · Desk</figcaption></figure>',
  ],
  Video: [
    '<Video href="https://example.org/v" programme="Evening" aired="2021-12-30T22:45" caption="On the call" credit="ARD" transcript="Good evening." />',
    '<p><a href="https://example.org/v">Evening</a> (30 December 2021, 22:45 CET): On the call · ARD</p><p>Transcript: Good evening.</p>',
  ],
  Timeline: [
    block('Timeline', '<Event at="2022-01-10">Talks.</Event>'),
    '<ul><li><strong>10 January 2022</strong> Talks.</li></ul>',
  ],
  Event: [
    block('Timeline', '<Event at="2022-01-09" until="2022-01-10" place="Geneva">Talks.</Event>'),
    '<ul><li><strong>9 – 10 January 2022 · Geneva</strong> Talks.</li></ul>',
  ],
  Note: [
    block('Note type="caveat"', 'Little is known.'),
    '<blockquote><p><strong>Caveat</strong></p><p>Little is known.</p></blockquote>',
  ],
  Cite: ['Said.<Cite source="nato" />', '<p>Said.<sup>[1]</sup></p>'],
  Judgement: [
    block('Judgement likelihood="likely" confidence="moderate" by="Ada"', 'They meet.'),
    '<blockquote><p><strong>Judgement</strong></p><p>They meet.</p></blockquote><p>Likely (55–80 %), moderate confidence, Ada</p>',
  ],
};

describe('outside of a page', () => {
  it.each(Object.keys(vocabulary))('<%s> says the same in plain elements', async (name) => {
    const [source, html] = expected[name]!;
    expect((await fallback(source)).replace(/>\n+</g, '><')).toBe(html.replace(/>\n+</g, '><'));
  });

  it('a picture in the text has its absolute address', async () => {
    expect(await fallback('![A map](a.png)')).toBe(
      '<p><img src="https://example.org/media/a.png" alt="A map"></p>',
    );
  });

  it('speaks the language of the briefing', async () => {
    expect(await fallback(block('Note', 'Text.'), 'de')).toContain('Hintergrund');
  });

  it('lets nothing that a writer put into an attribute become an element', async () => {
    const html = await fallback(block('Quote by="<b>&quot;</b>"', 'Yes.'));
    expect(html).toContain('— &lt;b&gt;');
  });
});
