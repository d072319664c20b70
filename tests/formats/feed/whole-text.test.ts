import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portableHtml } from '../../../src/formats/feed/portable-html.ts';
import { marked, view } from '../../briefing/views.ts';
import { entryOf } from './making.ts';

const PAGE = 'https://example.org/desk/briefings/2022/a/';
const portable = (html: string): string => portableHtml(html, PAGE);

describe('HTML of a page, elsewhere', () => {
  it.each([
    [
      'has no address that is not whole',
      '<a href="/desk/about/">A</a>',
      '<a href="https://example.org/desk/about/">A</a>',
    ],
    [
      'nor one in letters that no address has',
      '<a href="/desk/Прага/?a=1&#x26;b=&#x22;">A</a>',
      '<a href="https://example.org/desk/%D0%9F%D1%80%D0%B0%D0%B3%D0%B0/?a=1&amp;b=%22">A</a>',
    ],
    [
      'leads to others as before',
      '<a href="mailto:a@b.example">M</a><a class="address" href="https://b.example/?a&#x26;b">B</a>',
      '<a href="mailto:a@b.example">M</a><a href="https://b.example/?a&#x26;b">B</a>',
    ],
    [
      'leads within a text to its page',
      '<sup><a href="#fn-1" id="fnref-1" class="note-ref">1</a></sup>',
      `<sup><a href="${PAGE}#fn-1">1</a></sup>`,
    ],
    [
      'has no links back, and none to copy',
      '<h2 id="a">A<a class="anchor" href="#a">#</a></h2><p>N <a href="#r" class="note-back">↩</a></p>',
      '<h2>A</h2><p>N </p>',
    ],
    [
      'says nothing twice',
      '<p>A<span class="margin-note" aria-hidden="true"><b>1 </b><span>N</span><br></span>B</p>',
      '<p>AB</p>',
    ],
    [
      'has no frames that say nothing',
      '<div class="table" role="group" tabindex="0" aria-label="Table"><table><tr><td class="align-right" colspan="2">1</td></tr></table></div>',
      '<table><tr><td colspan="2">1</td></tr></table>',
    ],
    [
      'keeps languages',
      '<span lang="fr" class="x">Oui</span> <span class="y">no</span>',
      '<span lang="fr">Oui</span> no',
    ],
    [
      'keeps text as it is',
      'a > b &#x26; c<br>d<img src="/a.png" alt="x > y">',
      'a > b &#x26; c<br>d<img src="https://example.org/a.png" alt="x > y">',
    ],
  ])('%s', (_, html, expected) => {
    expect(portable(html)).toBe(expected);
  });
});

describe('the whole text', () => {
  const examples = globSync('briefings/*/*.mdx').map(
    (path) => [path.replaceAll('\\', '/')] as const,
  );

  it.each(examples)(
    'of %s has whole addresses, and nothing that only a page needs',
    async (path) => {
      const text = readFileSync(path, 'utf8').replace(/^---\n.*?\n---\n/s, '');
      const ids = [...text.matchAll(/source="([^"]+)"/g)].map(([, id]) => ({ id, title: 'S' }));
      const id = path.replace(/^briefings\/|\.mdx$/g, '');
      const { html } = await entryOf(view(id, { sources: ids }), text);
      const addresses = [...html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)].map(
        ([, address]) => address!,
      );
      expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\s(?:class|id|role|tabindex|style|aria-\w+)=/);
      const [opened, closed] = [/<(?!br|hr|img|wbr)[a-z]/g, /<\//g].map(
        (tag) => html.match(tag)?.length,
      );
      expect(opened).toBe(closed);
    },
  );

  it('begins with the status, and says what was corrected, what changed and what it rests on', async () => {
    const { html } = await entryOf(
      view(
        'a',
        {
          status: '2022-01-02T06:00',
          summary: 'The lede.',
          changes: [
            { at: '2022-01-02T06:00', type: 'correction', note: 'It was Geneva & not Bern.' },
          ],
          sources: [
            {
              id: 'one',
              title: 'First <draft>',
              url: 'https://b.example/?a=1&b=2',
              publisher: 'B',
              published: '2022-01-01',
            },
          ],
        },
        { lede: 'The lede.' },
      ),
      'They met.<Cite source="one" />',
    );
    expect(html.split('\n')).toEqual([
      '<div lang="en" dir="ltr">',
      '<p><strong>Status: 2 January 2022, 06:00 CET</strong> · corrected</p>',
      '<p><strong>Correction:</strong> It was Geneva &amp; not Bern.</p>',
      '<p>The lede.</p>',
      '<p>They met.<sup>[1]</sup></p>',
      '<h2>What changed</h2>',
      '<ul>',
      '<li><strong>2 January 2022, 06:00 CET · Correction:</strong> It was Geneva &amp; not Bern.</li>',
      '</ul>',
      '<h2>Sources</h2>',
      '<ol>',
      '<li><a href="https://b.example/?a=1&amp;b=2">First &lt;draft&gt;</a>, B, published 1 January 2022</li>',
      '</ol>',
      '</div>',
    ]);
  });

  it('of one that was replaced leads to what replaces it', async () => {
    const [old] = marked(view('old'), view('new', { title: 'A & B', supersedes: 'old' }));
    const { html } = await entryOf(old!, 'Text.');
    expect(html).toContain(
      '<p>This briefing has been replaced by <a href="https://example.org/briefings/new/">A &amp; B</a></p>',
    );
  });

  it('has words for a picture that is not kept', async () => {
    const { html } = await entryOf(view('a'), '![A map](lost.png)\n\n![A plan](plan.png)');
    expect(html).toContain('<p>A map</p>');
    expect(html).toContain('<img src="https://example.org/media/plan.png" alt="A plan">');
  });

  it('of one that was taken back is the notice alone, as a change of the same entry', async () => {
    const withdrawn = [{ at: '2022-01-05T10:00', reason: 'It was made up.' }];
    const entry = await entryOf(view('a', { withdrawn, summary: 'Gone' }), 'Gone too.');
    expect(entry).toMatchObject({
      id: 'tag:example.org,2026:briefings/a',
      updated: '2022-01-05T09:00:00Z',
      html: '<div lang="en" dir="ltr">\n<p><strong>This briefing was withdrawn</strong></p>\n<p>Withdrawn on 5 January 2022, 10:00 CET.</p>\n<p>It was made up.</p>\n</div>',
    });
    expect(entry).not.toHaveProperty('image');
  });

  it('of a briefing in another script has its language and direction', async () => {
    const { html } = await entryOf(view('a', { lang: 'ar' }), 'محادثات');
    expect(html).toMatch(/^<div lang="ar" dir="rtl">/);
  });
});
