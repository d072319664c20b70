import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { safeJson } from '../../../src/formats/answer.ts';
import { articleGraph } from '../../../src/formats/metadata/article.ts';
import { listGraph, siteGraph } from '../../../src/formats/metadata/lists.ts';
import { lackingIn } from './google.ts';
import { described, settings, site, to, view } from './described.ts';

type Node = Record<string, unknown> & { '@type': string; '@id'?: string };

const nodesOf = (graph: object) => (graph as { '@graph': Node[] })['@graph'];
const graphOf = (...facts: Parameters<typeof described>) =>
  nodesOf(articleGraph(described(...facts), settings));
const nodeOf = (nodes: readonly Node[], type: string) =>
  nodes.find((node) => node['@type'] === type)!;

const hostile = [
  '</script><script>alert(1)</script>',
  'Q & A: "quoted" ]]> <b>',
  '🕊️ ‮right to left‬ محادثات',
  'word '.repeat(80).trim(),
  'x'.repeat(300),
];

describe('a briefing in schema.org’s words', () => {
  test('has what Google asks of an article', () => {
    const article = graphOf('2021/talks', { front: { kind: 'analysis' }, lede: 'Who meets.' })[0]!;
    expect(article).toMatchObject({
      '@type': 'AnalysisNewsArticle',
      headline: 'Talks in Geneva',
      description: 'Who meets.',
      image: ['https://dateline.example/cards/2021/talks.png'],
      datePublished: '2021-12-31',
      dateModified: '2021-12-31T04:13Z',
      author: [
        {
          '@type': 'Person',
          name: 'Ada Example',
          url: 'https://dateline.example/authors/ada-example/',
        },
      ],
      publisher: { '@id': 'https://dateline.example/#publisher' },
      mainEntityOfPage: 'https://dateline.example/briefings/2021/talks/',
      articleSection: 'Analysis',
      inLanguage: 'en',
      version: 1,
      isAccessibleForFree: true,
    });
  });

  test('has all that Google asks for and a briefing knows', () => {
    const events = [{ at: '2022-01-10', place: 'Geneva', text: 'Talks' }];
    const films: Record<string, string>[] = [
      { href: 'https://example.org/film', caption: 'A film' },
      { src: './film.mp4', programme: 'News', aired: '2021-12-30T20:00' },
    ];
    const body = films.map((props) => ({ component: 'Video' as const, props, children: [] }));
    const authors = [
      { author: 'Ada' },
      {
        author: [
          { name: 'Ada', desk: 'Desk' },
          { name: 'Desk', desk: 'Desk' },
        ],
      },
    ];
    for (const front of authors) {
      const nodes = graphOf('a', { front, events, lede: 'Who meets.' }, body);
      expect(lackingIn(nodes[0]!, 'Article')).toEqual([]);
      for (const type of ['Event', 'VideoObject'] as const) {
        const own = nodes.filter((node) => node['@type'] === type);
        expect(own.length).toBeGreaterThan(0);
        for (const node of own) expect(lackingIn(node, type)).toEqual([]);
      }
    }
  });

  test('says in which zone a film was aired', () => {
    const props = { href: 'https://example.org/film', aired: '2021-12-30T20:00' };
    const nodes = graphOf('a', {}, [{ component: 'Video', props, children: [] }]);
    expect(nodeOf(nodes, 'VideoObject').uploadDate).toBe('2021-12-30T20:00+01:00');
  });

  test('is NewsArticle where its kind says nothing else', () => {
    expect(graphOf('a')[0]!['@type']).toBe('NewsArticle');
  });

  test('tells a desk from a person, and a person’s desk', () => {
    const author = [
      { name: 'Washington desk', desk: 'Washington desk' },
      { name: 'Dateline' },
      { name: 'Ada', desk: 'Europe' },
    ];
    expect(graphOf('a', { front: { author } })[0]!.author).toMatchObject([
      { '@type': 'Organization', name: 'Washington desk' },
      { '@type': 'Organization', name: 'Dateline' },
      { '@type': 'Person', name: 'Ada', affiliation: { name: 'Europe' } },
    ]);
  });

  test('names topics, places, sources, those that are cited, and corrections', () => {
    const sources = [
      { id: 'one', title: 'First', url: 'https://example.org/1', publisher: 'Press' },
      { id: 'two', title: 'Second', published: '2021-12-30' },
    ];
    const changes = [
      { at: '2021-12-31T05:00', type: 'correction', note: 'The name was wrong.' },
      { at: '2021-12-31T05:13', type: 'update', note: 'More.' },
    ];
    const front = { topics: ['Ukraine'], places: ['Geneva'], sources, changes };
    const article = graphOf('a', { front, cited: [0, 2] })[0]!;
    expect(article).toMatchObject({
      about: [{ name: 'Ukraine', url: 'https://dateline.example/topics/ukraine/' }],
      contentLocation: [{ '@type': 'Place', name: 'Geneva' }],
      citation: [{ name: 'First', publisher: { name: 'Press' } }, { name: 'Second' }],
      isBasedOn: [{ name: 'Second', datePublished: '2021-12-30' }],
      correction: [{ text: 'The name was wrong.', datePublished: '2021-12-31T04:00Z' }],
    });
  });

  test('points at its original, and the original at it', () => {
    const german = view('de/talks', { front: { lang: 'de', translationOf: 'talks' } });
    const original = { ...described('talks'), languages: [german, view('talks')] };
    expect(nodesOf(articleGraph(original, settings))[0]).toMatchObject({
      workTranslation: [{ '@id': 'https://dateline.example/briefings/de/talks/#article' }],
    });
    const other = { ...described('de/talks'), view: german, languages: [german, view('talks')] };
    expect(nodesOf(articleGraph(other, settings))[0]).toMatchObject({
      translationOfWork: { '@id': 'https://dateline.example/briefings/talks/#article' },
    });
  });

  test('announces events to come on a day and at a place, in the site’s zone', () => {
    const events = [
      { at: '2022-01-10T09:00', until: '2022-01-10', place: 'Geneva', text: 'Talks' },
      { at: '2022-01-12', place: 'Brussels', text: 'Council' },
      { at: '2021-12-30', place: 'Moscow', text: 'Gone' },
      { at: '2022-02', place: 'Vienna', text: 'Vague' },
      { at: '2022-01-13', text: 'Nowhere' },
    ];
    const nodes = graphOf('a', { events });
    expect(nodes.filter((node) => node['@type'] === 'Event')).toMatchObject([
      { name: 'Talks', startDate: '2022-01-10T09:00+01:00', location: { name: 'Geneva' } },
      {
        name: 'Council',
        startDate: '2022-01-12',
        eventStatus: 'https://schema.org/EventScheduled',
      },
    ]);
    expect(nodes[0]!.mentions).toEqual([
      { '@id': 'https://dateline.example/briefings/a/#event-1' },
      { '@id': 'https://dateline.example/briefings/a/#event-2' },
    ]);
  });

  test('says of a film what Google asks, its credit and when it was aired', () => {
    const props = {
      src: './film.mp4',
      poster: './poster.jpg',
      caption: 'The call',
      credit: 'Press',
      programme: 'Evening news',
      aired: '2021-12-30',
    };
    const nodes = graphOf('a', {}, ['<p>', { component: 'Video', props, children: [] }]);
    expect(nodeOf(nodes, 'VideoObject')).toMatchObject({
      name: 'The call',
      description: 'The call',
      uploadDate: '2021-12-30',
      thumbnailUrl: 'https://dateline.example/_astro/poster.webp',
      contentUrl: 'https://dateline.example/media/film.mp4',
      creditText: 'Press',
      publication: { '@type': 'BroadcastEvent', name: 'Evening news', startDate: '2021-12-30' },
    });
  });

  test('leads from the home page to the kind and to itself', () => {
    const [article, ...others] = graphOf('a');
    expect(nodeOf(others, 'BreadcrumbList').itemListElement).toMatchObject([
      { position: 1, name: 'Dateline', item: 'https://dateline.example/' },
      { position: 2, name: 'Briefing', item: 'https://dateline.example/kinds/briefing/' },
      { position: 3, name: 'Talks in Geneva', item: article!.url },
    ]);
    expect(nodeOf(others, 'WebSite').potentialAction).toMatchObject({
      target: { urlTemplate: 'https://dateline.example/search/?q={search_term_string}' },
    });
  });

  test.each(hostile)('holds the title %s', async (title) => {
    const graph = articleGraph(described('a', { front: { title } }), settings);
    const text = safeJson(graph);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph)));
    const { headline } = nodesOf(graph)[0]! as unknown as { headline: string };
    expect(headline.length).toBeLessThanOrEqual(110);
    expect(headline.isWellFormed()).toBe(true);
  });
});

describe('a publisher', () => {
  test('with policies is a news organization, and its files have an origin', () => {
    const publisher = {
      name: 'Desk',
      url: 'https://desk.example',
      logo: '/logo.png',
      policies: { corrections: '/about/corrections/', ethics: 'https://desk.example/ethics' },
    };
    const nodes = nodesOf(siteGraph({ to, site: { ...site, publisher } }));
    expect(nodeOf(nodes, 'NewsMediaOrganization')).toMatchObject({
      url: 'https://desk.example',
      logo: { url: 'https://dateline.example/logo.png' },
      correctionsPolicy: 'https://dateline.example/about/corrections/',
      ethicsPolicy: 'https://desk.example/ethics',
    });
  });
});

test('all of it is JSON-LD that expands to schema.org’s terms alone', async () => {
  const props = { href: 'https://example.org/film', caption: 'A film', aired: '2021-12-30' };
  const events = [{ at: '2022-01-10', place: 'Geneva', text: 'Talks' }];
  const front = { topics: ['Ukraine'], places: ['Geneva'], sources: [{ id: 'a', title: 'A' }] };
  const graph = articleGraph(
    described('a', { front, events }, [{ component: 'Video', props, children: [] }]),
    settings,
  );
  const list = listGraph(
    { title: 'Ukraine', href: '/topics/ukraine/', items: [view('a')] },
    settings,
  );
  // Their context is one prefix; the whole is on another host.
  const documentLoader = () =>
    Promise.resolve({
      contextUrl: null as never,
      documentUrl: 'https://schema.org',
      document: { '@context': { '@vocab': 'https://schema.org/' } },
    });
  const expand = jsonld.expand as (input: object, options: object) => Promise<object[]>;
  for (const one of [graph, list]) {
    const expanded = await expand(JSON.parse(safeJson(one)) as object, {
      documentLoader,
      safe: true,
    });
    expect(expanded.length).toBeGreaterThan(3);
    for (const node of expanded) {
      expect(Object.keys(node).every((key) => /^@|^https:\/\/schema\.org\//.test(key))).toBe(true);
    }
  }
});
