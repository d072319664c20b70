import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../../../src/client/search/engine/engine.ts';
import { asked, openSite, written } from '../searching.ts';

/** Text that all briefings share, so that pages are of one length. */
const filler = 'The account that follows was put together from public reports of the week.';

const briefings = () =>
  Promise.all([
    written(
      'call.mdx',
      {
        title: 'A telephone call about deterrence',
        summary: 'The two presidents spoke for fifty minutes.',
        status: '2021-12-31T05:13',
        date: '2021-12-31',
        kind: 'analysis',
        topics: ['Arms control'],
      },
      `${filler}\n\n## The open door\n\nAllies keep an open door in Łódź, ça va là-bas dans la ville.\n\n## What remains\n\nNobody speaks of sanctions.`,
    ),
    written(
      'door.mdx',
      { title: 'Sanctions', status: '2022-02-01T10:00', date: '2022-02-01', topics: ['Energy'] },
      `${filler}\n\nThe door stays open, says Lodz. Paris – Berlin, “deterrence” works. L’accord d’État.`,
    ),
    written(
      'body.mdx',
      { title: 'Energy', status: '2022-03-01T10:00', date: '2020-03-01', topics: ['Energy'] },
      `${filler}\n\nPipelines and deterrence: 两国元首会谈. Verhandlungen über Straßen. Deterrence again.`,
    ),
  ]);

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  let close = async () => {};
  site = await openSite(await briefings(), (closing) => {
    close = closing;
  });
  return () => close();
});

test.each([
  ['deterrence', ['call', 'body', 'door']],
  ['"open door"', ['call']],
  ['“door stays open”', ['door']],
  ['"open sanctions"', []],
  ['"la ville"', ['call']],
  ['"Paris Berlin"', ['door']],
  ['deterrence -telephone', ['body', 'door']],
  ['deterrence -"open door"', ['body', 'door']],
  ['-deterrence', []],
  ['-pipelines', ['door', 'call']],
  ['lodz', ['door', 'call']],
  ['Łódź', ['call', 'door']],
  ['accord', ['door']],
  ["l'accord", ['door']],
  ['etat', ['door']],
  ['d’État', ['door']],
  ['strassen', ['body']],
  ['Straßen', ['body']],
  ['元首会谈', ['body']],
  ['telep', ['call']],
  ['', ['body', 'door', 'call']],
])('finds %s', async (query, expected) => {
  expect(await site.names(query)).toEqual(expected);
});

test('finds nothing for nonsense, whatever it begins with', async () => {
  for (const query of ['xqzzv', 'openxqzzv', 'thexqzzv']) {
    const { hits, correction, missing } = await site.engine.search(asked(query));
    expect({ query, hits: hits.length, correction, missing }).toEqual({
      query,
      hits: 0,
      missing: [],
    });
  }
});

test('finds briefings by their authors, topics and places, after those that say it', async () => {
  const own = await openSite(
    await Promise.all([
      written('of.mdx', { author: 'Ada Example', places: ['Genève'] }, filler),
      written('said.mdx', { status: '2021-12-30T05:13' }, `${filler} Geneve, says Ada Example.`),
    ]),
  );
  for (const query of ['geneve', 'Ada Example']) {
    expect(await own.names(query)).toEqual(['said', 'of']);
  }
  expect(await own.names('"ada example"')).toHaveLength(2);
  const { missing, correction } = await own.engine.search(asked('exmaple report'));
  expect([missing, correction?.query]).toEqual([[], 'example report']);
});

test('leaves out a word that no briefing has, and says so', async () => {
  const outcome = await site.engine.search(asked('xqzzv telephone'));
  expect(outcome.hits).toHaveLength(1);
  expect(outcome.missing).toEqual(['xqzzv']);
});

test.each([
  ['detrerence', 'deterrence', 3],
  ['Detrerence telephone', 'Deterrence telephone', 1],
  ['"opne door"', '"open door"', 1],
  ['sancions pipelines', undefined, 1],
])('corrects %s', async (query, corrected, results) => {
  const { hits, correction } = await site.engine.search(asked(query));
  expect(correction?.query).toBe(corrected);
  expect(hits).toHaveLength(results);
});

test('corrects no phrase to one that does not stand anywhere either', async () => {
  const documents = [
    written('a.mdx', {}, 'A door was opened.'),
    written('b.mdx', {}, 'Doors, an open talk.'),
  ];
  const own = await openSite(await Promise.all(documents));
  const { hits, correction } = await own.engine.search(asked('"doors talk"'));
  expect([hits.length, correction]).toEqual([0, undefined]);
});

test('finds what the site writes without the hyphen, and calls it no mistake', async () => {
  const own = await openSite([await written('a.mdx', {}, 'An open talk.')]);
  const { hits, correction } = await own.engine.search(asked('Open-talk'));
  expect([hits.length, correction]).toEqual([1, undefined]);
});

test('searches for the words as typed when that is asked for', async () => {
  const { hits, correction } = await site.engine.search(asked('detrerence', { verbatim: true }));
  expect([hits.length, correction]).toEqual([0, undefined]);
});

test('offers a much more common spelling of a rare word', async () => {
  const many = Array.from({ length: 12 }, (_, n) => written(`n${n}.mdx`, {}, 'The pipeline.'));
  const own = await openSite(await Promise.all([...many, written('typo.mdx', {}, 'A pipline.')]));
  const { hits, correction, offer } = await own.engine.search(asked('pipline'));
  expect([hits.length, correction, await offer]).toEqual([1, undefined, 'pipeline']);
  const known = await own.engine.search(asked('pipeline'));
  expect(await known.offer).toBeUndefined();
});

test('narrows down, counts and sorts', async () => {
  expect(await site.names('deterrence', { chosen: { topic: ['Energy'] } })).toEqual([
    'body',
    'door',
  ]);
  expect(await site.names('', { chosen: { topic: ['Energy'], year: ['2022'] } })).toEqual(['door']);
  expect(await site.names('deterrence', { from: '2021-01', to: '2021-12' })).toEqual(['call']);
  expect(await site.names('deterrence', { order: 'newest' })).toEqual(['body', 'door', 'call']);
  expect(await site.names('deterrence', { order: 'oldest' })).toEqual(['call', 'door', 'body']);
  const { counts } = await site.engine.search(
    asked('"open door"', { chosen: { topic: ['Energy'] } }),
  );
  expect(counts.topic).toEqual({ 'Arms control': 1, Energy: 0 });
  expect(await site.engine.months()).toEqual({ first: '2020-03', last: '2022-02' });
});

test('shows a result with marks, its sections, and what to highlight on its page', async () => {
  const found = await site.show(await site.engine.search(asked('Lodz sanction')));
  const call = found.find(({ title }) => title.startsWith('A telephone'));
  expect(call).toMatchObject({
    title: 'A telephone call about deterrence',
    url: '/briefings/call/?highlight=Łódź&highlight=sanctions',
    facts: { status: '31 December 2021 · 05:13 CET', state: 'current' },
  });
  expect(call!.excerpt).toContain('door in <mark>Łódź</mark>, ça va');
  expect(call!.excerpt).not.toContain('telephone');
  expect(call!.sections.map(({ title, url }) => [title, url])).toEqual([
    ['The open door', '/briefings/call/?highlight=Łódź&highlight=sanctions#the-open-door'],
    ['What remains', '/briefings/call/?highlight=Łódź&highlight=sanctions#what-remains'],
  ]);
  // The second one's text stands in the excerpt already.
  expect(call!.sections.map(({ excerpt }) => excerpt)).toEqual(['', '']);
});

test('highlights a phrase as a whole', async () => {
  const [call] = await site.show(await site.engine.search(asked('"open door"')));
  expect(call!.url).toBe('/briefings/call/?highlight=open door');
});

test('keeps searches that run at the same time apart', async () => {
  const queries = ['sanctions', 'telephone', '"open door"', 'pipelines -nato', 'detrerence'];
  const alone = [];
  for (const query of queries) alone.push(await site.names(query));
  const together = await Promise.all(queries.map((query) => site.names(query)));
  expect(together).toEqual(alone);
});

test('finds a briefing without a text by its title', async () => {
  const own = await openSite([await written('empty.mdx', { title: 'Nothing yet' }, '')]);
  expect(await own.names('nothing')).toEqual(['empty']);
});

test('says why there is no search, and opens at a second attempt', async () => {
  const own = await openSite([await written('a.mdx', {}, 'Word.')]);
  const nowhere = own.bundle.replace('/pagefind/', '/missing/');
  await expect(openEngine(nowhere, own.load)).rejects.toMatchObject({ reason: 'missing' });
  const closed = own.bundle.replace(/:\d+/, ':1');
  await expect(openEngine(closed, own.load)).rejects.toMatchObject({ reason: 'offline' });
  const engine = await openEngine(own.bundle, own.load);
  expect((await engine.search(asked('word'))).hits).toHaveLength(1);
});

test('says that a result cannot be shown when its file is gone', async () => {
  const own = await openSite([await written('a.mdx', {}, 'Word.')]);
  const { hits } = await own.engine.search(asked('word'));
  rmSync(join(own.folder, 'pagefind/fragment'), { recursive: true });
  await expect(hits[0]!.data()).rejects.toMatchObject({ reason: 'missing' });
});

test('does not take a part of the index that is gone for a word that no briefing has', async () => {
  const own = await openSite([await written('a.mdx', {}, 'Word.')]);
  const parts = join(own.folder, 'pagefind/index');
  renameSync(parts, `${parts}-away`);
  for (const query of ['word', 'word other']) {
    await expect(own.engine.search(asked(query))).rejects.toMatchObject({ reason: 'missing' });
  }
  renameSync(`${parts}-away`, parts);
  expect((await own.engine.search(asked('word'))).hits).toHaveLength(1);
});

test('searches for what was typed where the words for corrections are gone', async () => {
  const own = await openSite([await written('a.mdx', {}, 'Word other.')]);
  rmSync(join(own.folder, 'pagefind/words.txt'));
  const { hits, missing, correction } = await own.engine.search(asked('wrod other'));
  expect([hits.length, missing, correction]).toEqual([1, ['wrod'], undefined]);
});

test('says which exclusion excludes nothing', async () => {
  const { hits, idle } = await site.engine.search(asked('deterrence -telephone -xqzzv -"la door"'));
  expect([hits.length, idle]).toEqual([2, ['xqzzv', 'la door']]);
});

test('says what there would be without filters', async () => {
  const narrow = asked('telephone', { chosen: { topic: ['Energy'] } });
  const { hits, unfiltered } = await site.engine.search(narrow);
  expect([hits.length, unfiltered]).toEqual([0, 1]);
});

test('takes no list of pages for that of another index', async () => {
  const own = await openSite([await written('a.mdx', {}, 'Word.')]);
  const list = join(own.folder, 'pagefind/pages.json');
  writeFileSync(list, readFileSync(list, 'utf8').replace(/en_\w+/, 'en_0'));
  const engine = await openEngine(own.bundle, own.load);
  await expect(engine.search(asked('word'))).rejects.toMatchObject({ reason: 'missing' });
});

const compounds = [
  'The OpenAI-backed lab and the TikTok-owned shop met the AfD-led group; a PayPal/FedEx plan follows.',
  'Die WhatsApp-Gruppe, NordStream und die US-OpenAI, GPT-4o, B52, iPhone15Pro, BND-WhatsApp-Chat.',
  'Open talks and a fed shop; nord wind, pay, tik, what and so-called ai for us. Studied stud farms.',
  'She was studying policies, 3-year-old e-mail, McDonald’s, dl_iterate_phdr, eBay/YouTube/LinkedIn.',
  'C# and C++ are taught; F# too, Disney+ shows, LGBTQ+ rights, and vitamin C.',
  'The Commission’s First API; the US Digital Service. Generalstaatsanwalt, Strafverfolgungsbehörden.',
  'La là-bas dans l’accord, Łódź-Straße, ØrstedWind, АтомЭнерго-Группа, コンピューター 会谈.',
];
let words: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  let close = async () => {};
  const pages = await Promise.all(compounds.map((text, at) => written(`p${at}.mdx`, {}, text)));
  words = await openSite(pages, (closing) => {
    close = closing;
  });
  return () => close();
});

test.each(compounds.map((text, at) => [at, text] as const))(
  'finds every word of page %i, and every beginning of it: %s',
  async (at, text) => {
    const queries = new Set(
      text.split(/[\s/]+/).flatMap((token) => {
        const word = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
        const all = [word, ...word.split('-')].filter((one) => one.length > 1);
        return all.flatMap((one) => [
          ...Array.from({ length: Math.max(0, one.length - 4) }, (_, n) => one.slice(0, n + 4)),
          one,
          one.toLowerCase(),
          one.toUpperCase(),
        ]);
      }),
    );
    const lost = [];
    for (const query of queries) {
      if (!(await words.names(query)).includes(`p${at}`)) lost.push(query);
    }
    expect(lost).toEqual([]);
  },
);

test.each([
  ['OpenAI', 0],
  ['TikTok', 0],
  ['AfD', 0],
  ['FedEx', 0],
  ['PayPal', 0],
  ['nordstr', 1],
  ['WhatsApp', 1],
  ['gpt4o', 1],
  ['us-openai', 1],
])('corrects nothing where %s is found', async (query, page) => {
  const { correction } = await words.engine.search(asked(query));
  expect(correction).toBeUndefined();
  expect(await words.names(query)).toContain(`p${page}`);
});

test.each(['C#', 'c#', 'C++', 'F#', 'Disney+', 'LGBTQ+', '"C#"', 'C++ taught', 'vitamin C'])(
  'finds only the page with %s',
  async (query) => {
    expect(await words.names(query)).toEqual(['p4']);
  },
);

test.each(['Commission s First API', 'U S Digital Service', 'Commission’s First API', 'x taught'])(
  'loses no page by a stray letter: %s',
  async (query) => {
    expect((await words.names(query)).length).toBe(1);
  },
);

test('takes a sign that no page has for none', async () => {
  expect(await words.names('taught#')).toEqual(['p4']);
});

test.each(['Staatsanwalt', 'behörden'])('finds the compound that ends with %s', async (query) => {
  expect(await words.names(query)).toEqual(['p5']);
});

const german = [
  ['holder', 'Der Staatsanwalt sprach mit den Behörden.'],
  [
    'compound',
    'Die Generalstaatsanwaltschaft nennt den Generalstaatsanwalt und die Strafverfolgungsbehörden.',
  ],
  ['general', 'Ein General verlangt die Strafe und die Verfolgung. Gespräche.'],
] as const;
let compoundSite: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  let close = async () => {};
  const pages = german.map(([name, text]) => written(`${name}.mdx`, { lang: 'de' }, text));
  compoundSite = await openSite(await Promise.all(pages), (closing) => {
    close = closing;
  });
  return () => close();
});

test.each([
  ['Staatsanwalt', ['holder', 'compound']],
  ['staatsanw', ['holder', 'compound']],
  ['behörden', ['holder', 'compound']],
  ['Behorden', ['holder', 'compound']],
  ['Staatsanwalt Behörden', ['holder', 'compound']],
  ['Generalstaatsanwalt', ['compound']],
  ['Verfolgungsbehörden', ['compound']],
  ['Generalstaatsanwalt Behörden', ['compound']],
  ['"Staatsanwalt"', ['holder']],
  ['"Staatsanwalt" Behörden', ['holder']],
  ['Generalstaatsanwalt -Behörden', ['compound']],
  ['Gespräche -Staatsanwalt', ['general']],
])('finds compounds by their parts after all others: %s', async (query, expected) => {
  const { correction } = await compoundSite.engine.search(asked(query));
  expect([correction, await compoundSite.names(query)]).toEqual([undefined, expected]);
});

test('marks the compound by a part of which a page was found', async () => {
  const found = await compoundSite.show(await compoundSite.engine.search(asked('Behörden')));
  expect(found[1]!.excerpt).toContain('<mark>Strafverfolgungsbehörden</mark>');
  expect(found[1]!.url).toContain('highlight=Strafverfolgungsbehörden');
});

const stems = {
  city: 'The city votes.',
  wide: 'It was a citywide vote.',
  office: 'The presidential office is silent.',
  man: 'The president of the council speaks.',
};
let stemSite: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  let close = async () => {};
  const pages = Object.entries(stems).map(([name, text]) => written(`${name}.mdx`, {}, text));
  stemSite = await openSite(await Promise.all(pages), (closing) => {
    close = closing;
  });
  return () => close();
});

test.each([
  ['presiden', ['man', 'office']],
  ['presiden council', ['man']],
  ['city', ['city', 'wide']],
  ['city vote', ['city', 'wide']],
])('finds what the stems of the index hide from a beginning: %s', async (query, expected) => {
  const { correction } = await stemSite.engine.search(asked(query));
  expect([correction, await stemSite.names(query)]).toEqual([undefined, expected]);
});
