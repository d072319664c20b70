import { describe, expect, test } from 'vitest';
import { revisionView } from '../../../src/briefing/revisions/view.ts';
import { mementoLinks, timeMap } from '../../../src/formats/metadata/memento.ts';
import { scholarTags } from '../../../src/formats/metadata/scholar.ts';
import { settings, site, to, view } from './described.ts';

const shown = view('2021/talks', { front: { status: '2021-12-31T05:13' } });
const past = ['2021-12-31T04:13Z', '2021-12-30T10:00Z', '2021-12-29T10:00Z'];
const revisions = past.map((status, index) => {
  const told = { status, title: 'Talks', authors: [], texts: [] };
  const withdrawn = { at: shown.facts.front.status, reason: 'A name.' };
  return revisionView(shown, index === 1 ? { status, withdrawn } : told, { to, zone: site.zone });
});
const base = 'https://dateline.example/briefings/2021/talks/';

describe('the revisions of a briefing for programs', () => {
  test('a TimeMap lists those that can be read, oldest first', () => {
    expect(timeMap(shown, revisions, to).split(',\n')).toEqual([
      `<${base}>; rel="original"`,
      `<${base}timemap.link>; rel="self"; type="application/link-format"; from="Wed, 29 Dec 2021 10:00:00 GMT"; until="Fri, 31 Dec 2021 04:13:00 GMT"`,
      `<${base}at/20211229T1000Z/>; rel="first memento"; datetime="Wed, 29 Dec 2021 10:00:00 GMT"`,
      `<${base}at/20211231T0413Z/>; rel="last memento"; datetime="Fri, 31 Dec 2021 04:13:00 GMT"\n`,
    ]);
  });

  test('the page cites its newest revision', () => {
    expect(mementoLinks(shown, revisions, to)).toEqual([
      { rel: 'cite-as', href: `${base}at/20211231T0413Z/` },
      { rel: 'original', href: base },
      { rel: 'timemap', href: `${base}timemap.link`, type: 'application/link-format' },
    ]);
  });

  test('a revision cites itself, and leads past what was withdrawn', () => {
    expect(mementoLinks(shown, revisions, to, revisions[2])).toEqual([
      { rel: 'cite-as', href: `${base}at/20211229T1000Z/` },
      { rel: 'original', href: base },
      { rel: 'timemap', href: `${base}timemap.link`, type: 'application/link-format' },
      { rel: 'next memento', href: `${base}at/20211231T0413Z/` },
    ]);
  });
});

test('Scholar and Zotero are told each author by itself, and the permanent address', () => {
  const front = { author: ['Ada Example', 'Ben Beispiel'], topics: ['Ukraine'] };
  const tags = scholarTags(view('a', { front }), '/briefings/a/at/20211231T0413Z/', settings);
  const of = (name: string) => tags.filter((tag) => tag.name === name).map((tag) => tag.content);
  expect(of('citation_author')).toEqual(['Ada Example', 'Ben Beispiel']);
  expect(of('citation_publication_date')).toEqual(['2021/12/31']);
  expect(of('citation_online_date')).toEqual(['2021/12/31']);
  expect(of('citation_keywords')).toEqual(['Ukraine']);
  expect(of('DC.identifier')).toEqual(['https://dateline.example/briefings/a/at/20211231T0413Z/']);
  expect(of('DCTERMS.modified')).toEqual(['2021-12-31T04:13Z']);
});
