import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  leaveOut,
  parseQuery,
  replaceWord,
  wantedWords,
  withoutCommon,
} from '../../../../src/client/search/query/parse.ts';

const read = (query: string) =>
  parseQuery(query).map(({ kind, words }) => `${kind}: ${words.join(' ')}`);

test.each([
  ['open door', ['words: open', 'words: door']],
  ['"open door" policy', ['phrase: open door', 'words: policy']],
  ['“open door”', ['phrase: open door']],
  ['„offene Tür“', ['phrase: offene tür']],
  ['«porte ouverte»', ['phrase: porte ouverte']],
  ['»offene Tür«', ['phrase: offene tür']],
  ['"open door', ['words: open', 'words: door']],
  ['open" door', ['words: open', 'words: door']],
  ['""', []],
  ['"open""door"', ['phrase: open', 'phrase: door']],
  ['talks -nato', ['words: talks', 'excluded: nato']],
  ['talks −nato', ['words: talks', 'excluded: nato']],
  ['talks –nato', ['words: talks', 'excluded: nato']],
  ['-"open door"', ['excluded: open door']],
  ['so-called - talks', ['words: socalled', 'words: talks']],
  ['setcap -v', ['words: setcap', 'words: v']],
  ["l'accord", ['words: accord']],
  ['', []],
  ['  …  ', []],
])('reads %s', (query, expected) => {
  expect(read(query)).toEqual(expected);
});

const pieces = fc.array(
  fc.constantFrom(
    'nato',
    'Łódź',
    'so-called',
    ' ',
    ' -',
    '-',
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    "'",
    '.',
  ),
);
const queries = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

test('reads anything, and loses no word', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const terms = parseQuery(query);
      for (const { text, at } of terms) expect(query.slice(at, at + text.length)).toBe(text);
      const words = terms.flatMap((term) => term.words).join('');
      expect(words.includes('nato')).toBe(query.includes('nato'));
    }),
  );
});

test('reads no more words than mean something together', () => {
  const long = Array.from({ length: 1500 }, (_, at) => `w${at}`).join(' ');
  expect(wantedWords(parseQuery(long))).toHaveLength(32);
  expect(wantedWords(parseQuery(`one "${long}" two`))).toHaveLength(32);
});

test('puts a word in place of another wherever it is wanted, as it was typed', () => {
  expect(replaceWord('Detrerence "and detrerence" -detrerence', 'detrerence', 'deterrence')).toBe(
    'Deterrence "and deterrence" -detrerence',
  );
  expect(replaceWord('L’ACORD (acord)', 'acord', 'accord')).toBe('L’ACCORD (accord)');
  expect(replaceWord('NOTA talks', 'nota', 'nato')).toBe('NATO talks');
  expect(replaceWord('nota-OpenAI', 'nota', 'nato')).toBe('nato-OpenAI');
});

test('replaces in any query without touching other words', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const before = wantedWords(parseQuery(query));
      fc.pre(before.includes('nato'));
      const after = wantedWords(parseQuery(replaceWord(query, 'nato', 'osce')));
      expect(after).toEqual(before.map((word) => (word === 'nato' ? 'osce' : word)));
    }),
  );
});

test('leaves words out, but not of phrases', () => {
  const terms = leaveOut(parseQuery('xqzzv talks "xqzzv talks"'), ['xqzzv']);
  expect(terms.map(({ words }) => words)).toEqual([[], ['talks'], ['xqzzv', 'talks']]);
});

test('leaves out small words that say nothing, unless there are no others', () => {
  const words = (query: string) => wantedWords(withoutCommon(parseQuery(query), ['the', 'of']));
  expect(words('the open door of "the house"')).toEqual(['open', 'door', 'the', 'house']);
  expect(words('of the')).toEqual(['of', 'the']);
  expect(words('the -door')).toEqual(['the']);
});
