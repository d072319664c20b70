import { expect, test } from 'vitest';
import { reveal } from '../../../src/search/result-facts.ts';
import { breakWords, joinWords } from '../../../src/search/words.ts';
import { resultFacts } from '../../../src/formats/search/facts.ts';
import { indexFiles } from '../../../src/integrations/search/index-files.ts';
import { marked, view } from '../../briefing/views.ts';
import { documentsOf, open, written } from '../../client/search/searching.ts';

const urls = (answers: readonly { url: string }[]) => answers.map(({ url }) => url);

const call = () =>
  written(
    '2021/call.mdx',
    {
      title: 'A telephone call',
      summary: 'Fifty minutes about Ukraine.',
      kind: 'explainer',
      author: [{ name: 'Ada Korrespondent', desk: 'Desk' }, 'Ben Second'],
      topics: ['NATO', 'Arms & control, "quick"'],
      places: ['Geneva'],
      sources: [{ id: 'paper', title: 'Ledgerword report' }],
    },
    [
      '## What was said',
      'The yardstick is sequence.<Cite source="paper" />',
      '<Note type="caveat">\n\nThe account is one-sided.\n\n</Note>',
      '<Quote by="William Taylor" role="ambassador">\n\nNobody bargains.\n\n</Quote>',
      '## What remains unknown',
      'Words with `<script>` and a sweetener—perhaps two.',
    ].join('\n\n'),
  );

test('finds title, lede, cross-heads and the last paragraph, and leads to the section', async () => {
  const { found } = await open(documentsOf([await call()]));
  for (const words of ['telephone', 'fifty', 'unknown', 'bargains', 'Taylor', 'perhaps']) {
    expect(urls(await found(words)), words).toEqual(['/briefings/2021/call/']);
  }
  const [answer] = await found('sweetener');
  const [section] = answer!.sub_results;
  expect(section).toMatchObject({
    title: 'What remains unknown',
    url: '/briefings/2021/call/#what-remains-unknown',
  });
  expect(joinWords(section!.excerpt)).toContain(
    '&lt;script&gt; and a <mark>sweetener—</mark>perhaps two',
  );
});

test.each(['Ledgerword', 'Caveat', 'Explainer', 'December', 'CET'])(
  'finds nothing for %s, which is not in the text',
  async (words) => {
    const { found } = await open(documentsOf([await call()]));
    expect(await found(words)).toEqual([]);
  },
);

test.each(['Korrespondent', 'Desk', '"Ben Second"', 'control quick', 'NATO', 'geneva'])(
  'finds %s, which names an author, a desk, a topic or a place',
  async (words) => {
    const { found } = await open(documentsOf([await call()]));
    const [answer] = await found(words);
    expect(answer!.url).toBe('/briefings/2021/call/');
    expect(answer!.excerpt).not.toMatch(/Korrespondent|NATO|Geneva/);
  },
);

test('asks nobody to review what has been replaced', () => {
  const due = view('old', { reviewBy: '2022-02-01' });
  expect(resultFacts(due).reviewBy).toBe('2022-02-01');
  const [old] = marked(due, view('fresh', { supersedes: 'old' }));
  expect(resultFacts(old!).reviewBy).toBeUndefined();
});

test('gives results the facts of their stamp', async () => {
  const { found } = await open(documentsOf([await call()]));
  const [answer] = await found('telephone');
  expect(answer!.meta.title).toBe('A telephone call');
  expect(reveal(answer!.meta.facts!)).toEqual({
    instant: '2021-12-31T04:13Z',
    label: 'Status',
    status: '31 December 2021 · 05:13 CET',
    state: 'current',
    word: '',
    standing: '',
    lang: 'en',
    dir: 'ltr',
  });
});

test('filters by kind, topic, author, place, year and language', async () => {
  const { found, filters } = await open(
    documentsOf([
      await call(),
      await written('b.mdx', { lang: 'de', date: '2022-01-02' }, 'A call.'),
    ]),
  );
  expect(await filters()).toEqual({
    kind: { Explainer: 1, Briefing: 1 },
    topic: { NATO: 1, 'Arms & control, "quick"': 1 },
    author: { 'Ada Korrespondent': 1, 'Ben Second': 1, 'A. Writer': 1 },
    place: { Geneva: 1 },
    year: { '2021': 1, '2022': 1 },
    language: { English: 1, German: 1 },
  });
  expect(urls(await found('call', { filters: { topic: 'NATO' } }))).toEqual([
    '/briefings/2021/call/',
  ]);
  expect(urls(await found(null, { filters: { year: '2022' } }))).toEqual(['/briefings/b/']);
});

test('says of a draft that it is one', async () => {
  const { found } = await open(documentsOf([await written('d.mdx', { draft: true }, 'Word.')]));
  expect(reveal((await found('word'))[0]!.meta.facts)?.standing).toMatch(/^Draft/);
});

test.each([
  ['Verhandlungen', 'de'],
  ['безопасности', 'ru'],
  ['المفاوضات', 'ar'],
  ['会谈', 'zh'],
  ['首脳会談', 'ja'],
  ['안보리', 'ko'],
  ['การเจรจา', 'th'],
  ['ορισμός', 'el'],
  ['negotiation', 'en'],
  ['uber', 'de'],
])('finds %s (%s) in a site of many languages', async (words, lang) => {
  const texts: Record<string, string> = {
    en: 'The negotiations begin.',
    de: 'Die Verhandlungen über Abrüstung beginnen.',
    ru: 'Переговоры о безопасности начались.',
    ar: 'بدأت المفاوضات بين الدولتين.',
    zh: '两国元首会谈，讨论安全问题。',
    ja: '米露の首脳会談が始まった。',
    ko: '안보리 회의가 시작되었다.',
    th: 'การเจรจาเริ่มขึ้นแล้วที่เจนีวา',
    el: 'Ο ορισμός της ασφάλειας.',
  };
  const briefings = Object.entries(texts).map(([code, text]) =>
    written(`${code}.mdx`, { lang: code }, text),
  );
  const { found } = await open(documentsOf(await Promise.all(briefings)));
  expect(urls(await found(breakWords(words)))).toEqual([`/briefings/${lang}/`]);
});

test('makes the same bytes of the same briefings', async () => {
  const documents = documentsOf([await call(), await written('b.mdx', {}, 'Two.')]);
  const bytes = async () =>
    Object.fromEntries(
      (await indexFiles(documents, 'en')).map(({ path, content }) => [path, content]),
    );
  expect(await bytes()).toEqual(await bytes());
});

test('divides the words of an index among small files', async () => {
  const words = Array.from({ length: 12_000 }, (_, at) => `w${at.toString(36)}x`).join(' ');
  const files = await indexFiles(documentsOf([await written('2021/long.mdx', {}, words)]), 'en');
  expect(files.filter(({ path }) => path.startsWith('index/')).length).toBeGreaterThan(2);
});

test('signs by the thousand beside a word of another script are broken in one go', () => {
  const signs = '*'.repeat(300_000);
  expect(breakWords(`${signs} 会谈`)).toBe(`${signs} 会谈`);
  expect(joinWords(breakWords(`${signs}会谈`))).toBe(`${signs}会谈`);
});
