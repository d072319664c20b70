import { expect, test } from 'vitest';
import { breakWords } from '../../../../src/search/words.ts';
import { conceal } from '../../../../src/search/result-facts.ts';
import { present } from '../../../../src/client/search/excerpt/excerpt.ts';

const facts = { instant: '', label: '', status: '', state: 'current', word: '', standing: '' };
const meta = {
  title: breakWords('Crisis—talks in Łódź'),
  facts: conceal({ ...facts, state: 'current', lang: 'en', dir: 'ltr' }),
};

/** Ninety words, of which some are given. */
const text = (words: Record<number, string>) =>
  Array.from({ length: 90 }, (_, at) => words[at] ?? `w${at}`).join(' ');

const show = (
  content: string,
  places: number[],
  phrases: number[][] = [],
  headings = [0],
  words: string[] = [],
) =>
  present(
    {
      url: '/briefings/a/',
      content,
      meta,
      filters: {},
      anchors: headings.slice(1).map((location) => ({
        element: 'h2',
        id: `s ${location}`,
        text: 'Two words',
        location,
      })),
    },
    { places, phrases, words, byParts: false },
  );

test('shows where the most different words stand, and that the text goes on', () => {
  const content = text({ 3: 'nato', 40: 'nato,', 42: '“talks”', 80: 'nato' });
  const { title, excerpt, sections } = show(content, [3, 40, 42, 80]);
  expect(title).toBe('Crisis—talks in Łódź');
  expect(excerpt).toBe(
    `… ${content.split(' ').slice(35, 65).join(' ')} …`
      .replaceAll('nato', '<mark>nato</mark>')
      .replace('talks', '<mark>talks</mark>'),
  );
  expect(sections).toEqual([]);
});

test('marks in the title what was found there, in whatever form', () => {
  const marked = (words: string[], places: number[] = []) =>
    show(text({ 3: 'crises' }), places, [], [0], words).marked;
  expect(marked(['lodz', 'talk'])).toBe('Crisis—<mark>talks</mark> in <mark>Łódź</mark>');
  expect(marked(['crisi', 'talksing'])).toBe('<mark>Crisis</mark>—<mark>talks</mark> in Łódź');
  expect(marked(['talkstalk', 'inn'])).toBe('Crisis—talks in Łódź');
  expect(marked(['other'], [3])).toBe('Crisis—talks in Łódź');
});

test('sets cross-heads apart from the sentences around them', () => {
  const content = text({ 10: 'Two', 11: 'words.', 12: 'Nato', 50: 'Two', 51: 'words.' });
  expect(show(content, [11, 12], [], [0, 10]).excerpt).toContain(
    'w9 <b>Two <mark>words</mark></b> <mark>Nato</mark> w13',
  );
  expect(show(content, [22], [], [0, 50]).excerpt).not.toContain('<b>');
  expect(show(content, [55], [], [0, 50]).excerpt).toContain('<b>Two words</b> w52');
});

test('begins with the text where nothing but the title was found', () => {
  expect(show('Five words and no more.', []).excerpt).toBe('Five words and no more.');
});

test('shows no markup of a text, and marks words without the signs around them', () => {
  const content = breakWords('Is <b>&lt;</b> a “sanction”—or not?');
  expect(show(content, [3]).excerpt).toBe(
    'Is &lt;b&gt;&amp;lt;&lt;/b&gt; a “<mark>sanction</mark>”—or not?',
  );
});

test('gives the three best sections in order, each without its heading', () => {
  const content = text({
    12: 'nato',
    13: 'talks',
    24: 'nato',
    34: 'nato',
    45: 'nato',
    47: 'talks',
  });
  const places = [12, 13, 24, 34, 45, 47];
  const { sections } = show(content, places, [], [0, 10, 20, 30, 40]);
  expect(sections.map(({ url }) => url)).toEqual(
    [10, 20, 40].map((location) => `/briefings/a/?highlight=nato&highlight=talks#s%20${location}`),
  );
  expect(sections[2]!.excerpt).toMatch(/^w42 w43 w44 <mark>nato<\/mark> w46/);
});

test('highlights phrases whole, each word once, and small words only by themselves', () => {
  const content = 'The NATO talks. The nato door in the EU';
  const found = (places: number[], phrases: number[][] = []) =>
    show(content, places, phrases).url.replace('/briefings/a/?', '').replaceAll('highlight=', '');
  expect(found([0, 1, 2, 4])).toBe('NATO&talks');
  expect(found([0, 3])).toBe('The');
  expect(found([5, 8])).toBe('door&EU');
  expect(found([1, 2, 5], [[1, 2]])).toBe('NATO%20talks&door');
});
