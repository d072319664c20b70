import { plainWord } from '../../../search/letters.ts';
import { joinWords, coreOf } from '../../../search/words.ts';
import { reveal } from '../../../search/result-facts.ts';
import type { FoundPage } from '../pagefind/finder.ts';
import { highlightAt, highlights } from './highlight-address.ts';
import { escapeMarkup } from '../../../briefing/text/escape.ts';
import { mark, markTitle } from './marks.ts';
import type { Fragment } from '../pagefind/pagefind.ts';
import type { FoundResult, FoundSection } from '../types.ts';

/** Words of an excerpt, and how many of them may stand before the first mark. */
const LENGTH = 30;
const BEFORE = 5;
const SECTIONS = 3;

/** A page's words, and which of them were found (by number, in order, with their plain form). */
interface Text {
  words: readonly string[];
  found: ReadonlyMap<number, string>;
  headings: readonly Heading[];
}

/** Words from one number to before another. */
interface Range {
  from: number;
  to: number;
}

/** Where the words of a cross-head stand. */
interface Heading extends Range {
  title: string;
  id: string;
}

/** Makes of a stored page what is shown of it. */
export function present(
  { url, content, meta, filters, anchors }: Fragment,
  item: Pick<FoundPage, 'places' | 'phrases' | 'byParts'> & { words: readonly string[] },
): FoundResult {
  const words = content.split(/[^\S\uFEFF]+/);
  const compounds = item.byParts ? compoundsOf(words, item.words.map(plainWord)) : [];
  const inOrder = [...new Set([...item.places, ...compounds])].sort((a, b) => a - b);
  const found = new Map(
    inOrder.map((place) => [place, plainWord(coreOf(words[place] ?? '').core)]),
  );
  const address = highlightAt(url, highlights(words, inOrder, item.phrases));
  const text = { words, found, headings: headingsOf(anchors) };
  const window = windowOf(text, { from: 0, to: words.length });
  return {
    title: joinWords(meta.title!),
    marked: markTitle(meta.title!, [...item.words.map(plainWord), ...found.values()]),
    url: address,
    excerpt: excerptOf(text, window, { from: 0, to: words.length }),
    facts: reveal(meta.facts),
    filters,
    sections: sectionsOf(text, address, window),
  };
}

/** Where compounds stand that have one of the words as a part. */
const compoundsOf = (words: readonly string[], parts: readonly string[]): number[] =>
  words.flatMap((word, place) => {
    const plain = plainWord(coreOf(word).core);
    return parts.some((part) => plain.indexOf(part) > 0) ? [place] : [];
  });

function headingsOf(anchors: Fragment['anchors']): Heading[] {
  return anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text.trim() !== '')
    .sort((a, b) => a.location - b.location)
    .map(({ id, text, location: from }) => {
      const title = text.trim();
      return { id, title, from, to: from + title.split(/\s+/).length };
    });
}

/** The best sections. What is already shown of the page is not shown again. */
function sectionsOf(text: Text, url: string, shown: Range): FoundSection[] {
  return text.headings
    .map((heading, index) => {
      const end = text.headings[index + 1]?.from ?? text.words.length;
      return { ...heading, end, value: valueOf(text, placesIn(text, { ...heading, to: end })) };
    })
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, SECTIONS)
    .sort((a, b) => a.from - b.from)
    .map(({ id, title, to: from, end }) => {
      const inside = { from, to: end };
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
    .map((word, at) => shownWord(text, window, word, window.from + at));
  const before = window.from > range.from ? '… ' : '';
  const after = window.to < range.to ? ' …' : '';
  return before + joinWords(marked.join(' ')).trim() + after;
}

/** Cross-heads are set in bold, without the full stop that the index puts after them. */
function shownWord({ found, headings }: Text, window: Range, word: string, place: number): string {
  const show = found.has(place) ? mark : escapeMarkup;
  const heading = headings.find(({ from, to }) => place >= from && place < to);
  if (!heading) return show(word);
  const begins = place === Math.max(heading.from, window.from);
  const isLast = place === heading.to - 1;
  const ends = isLast || place === window.to - 1;
  const own = isLast && !heading.title.endsWith('.') ? word.replace(/\.$/, '') : word;
  return `${begins ? '<b>' : ''}${show(own)}${ends ? '</b>' : ''}`;
}
