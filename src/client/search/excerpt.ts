import { plainWord } from '../../briefing/search-letters.ts';
import { joinWords } from '../../briefing/search-words.ts';
import { reveal } from '../../briefing/search.ts';
import type { Item } from './finder.ts';
import { coreOf, highlightAt, highlights } from './highlight.ts';
import type { Fragment } from './pagefind.ts';
import type { Found, FoundSection } from './types.ts';

/** Words of an excerpt, and how many of them may stand before the first mark. */
const LENGTH = 30;
const BEFORE = 5;
const SECTIONS = 3;

/** A page's words, and which of them were found (by number, in order, with their plain form). */
interface Text {
  words: readonly string[];
  found: ReadonlyMap<number, string>;
}

/** Words from one number to before another. */
interface Range {
  from: number;
  to: number;
}

/** Makes of a stored page what is shown of it. */
export function present(
  { url, content, meta, filters, anchors }: Fragment,
  item: Pick<Item, 'places' | 'phrases'> & { words: readonly string[] },
): Found {
  const words = content.split(/[^\S\uFEFF]+/);
  const inOrder = [...new Set(item.places)].sort((a, b) => a - b);
  const found = new Map(
    inOrder.map((place) => [place, plainWord(coreOf(words[place] ?? '').core)]),
  );
  const address = highlightAt(url, highlights(words, inOrder, item.phrases));
  const text = { words, found };
  const window = windowOf(text, { from: 0, to: words.length });
  return {
    title: joinWords(meta.title!),
    marked: markTitle(meta.title!, [...item.words.map(plainWord), ...found.values()]),
    url: address,
    excerpt: excerptOf(text, window, { from: 0, to: words.length }),
    facts: reveal(meta.facts!),
    filters,
    sections: sectionsOf(text, anchors, address, window),
  };
}

/** The best sections. What is already shown of the page is not shown again. */
function sectionsOf(
  text: Text,
  anchors: Fragment['anchors'],
  url: string,
  shown: Range,
): FoundSection[] {
  const headings = anchors
    .filter(({ element, text: title }) => /^h\d$/i.test(element) && title.trim() !== '')
    .sort((a, b) => a.location - b.location);
  return headings
    .map((heading, index) => {
      const to = headings[index + 1]?.location ?? text.words.length;
      const range = { from: heading.location, to };
      return { ...heading, range, value: valueOf(text, placesIn(text, range)) };
    })
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, SECTIONS)
    .sort((a, b) => a.location - b.location)
    .map(({ id, text: title, range: { from, to } }) => {
      const inside = { from: from + title.trim().split(/\s+/).length, to };
      const window = windowOf(text, inside);
      const places = placesIn(text, window);
      const isShown =
        places.length > 0 && places.length === placesIn(text, within(window, shown)).length;
      return {
        title: joinWords(title),
        url: `${url}#${encodeURIComponent(id)}`,
        excerpt: isShown ? '' : excerptOf(text, window, inside),
      };
    });
}

const within = (a: Range, b: Range): Range => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

const placesIn = ({ found }: Text, { from, to }: Range): number[] =>
  [...found.keys()].filter((place) => place >= from && place < to);

/** Different words count more than the same word again. */
const valueOf = ({ found }: Text, places: readonly number[]): number =>
  new Set(places.map((place) => found.get(place))).size + places.length / 100;

/** The part of a range in which the most of what was found stands. */
function windowOf(text: Text, range: Range): Range {
  const places = placesIn(text, range);
  let [start, best] = [range.from, 0];
  for (let first = 0, last = 0; first < places.length; first++) {
    while (last < places.length && places[last]! < places[first]! + LENGTH) last++;
    const value = valueOf(text, places.slice(first, last));
    if (value > best) [best, start] = [value, places[first]!];
  }
  // A few words before the first mark say what it is about; the last part is shown in full.
  const from = Math.max(range.from, Math.min(start - BEFORE, range.to - LENGTH));
  return { from, to: Math.min(from + LENGTH, range.to) };
}

/** HTML with marks, and an ellipsis where the range goes on. */
function excerptOf(text: Text, window: Range, range: Range): string {
  const marked = text.words
    .slice(window.from, window.to)
    .map((word, at) => (text.found.has(window.from + at) ? mark(word) : escapeText(word)));
  const before = window.from > range.from ? '… ' : '';
  const after = window.to < range.to ? ' …' : '';
  return before + joinWords(marked.join(' ')).trim() + after;
}

/** HTML. Of a title the index says that a word was found in it, but not where. */
function markTitle(title: string, words: readonly string[]): string {
  const marked = title.split(' ').map((word) => {
    const plain = plainWord(joinWords(coreOf(word).core));
    return words.some((other) => isForm(plain, other)) ? mark(word) : escapeText(word);
  });
  return joinWords(marked.join(' '));
}

/** Letters that two forms of a word share at least, and by which one may be longer. */
const STEM = 4;
const ENDING = 3;

/** Whether a word begins with another one, as the index finds it, or is that without its ending. */
const isForm = (word: string, other: string): boolean => {
  if (word === '' || other === '') return false;
  const isStem = word.length >= STEM && other.length - word.length <= ENDING;
  return word.startsWith(other) || (isStem && other.startsWith(word));
};

function mark(word: string): string {
  const { before, core, after } = coreOf(word);
  return `${escapeText(before)}<mark>${escapeText(core)}</mark>${escapeText(after)}`;
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
