import { punctuated } from '../../briefing/text/punctuation.ts';
import { sentenceFields, type FrontMatter } from '../../briefing/schema.ts';
import { withTexts } from '../../briefing/vocabulary/prose.ts';
import type { ParsedFrontMatter } from './read.ts';

/**
 * Front matter with its prose punctuated as the body is: readers see a headline in lists, on
 * cards and in search, and everywhere as it is set in print. Names stay as they are written.
 * `file` is the text that `places` are of.
 */
export function punctuateFront(
  { front, places }: ParsedFrontMatter,
  file: string,
  lang: string,
): FrontMatter {
  /** The text from a field on. */
  const writtenAt = (path: string): string => {
    // A single one of what is a list has no number in the file.
    const place = places[path] ?? places[path.replace(/\.\d+/, '')];
    if (!place) return '';
    const [first = '', ...more] = file.split('\n').slice(place.line - 1);
    return [first.slice(place.column - 1), ...more].join('\n');
  };
  return withTexts(front, sentenceFields, (path, text) =>
    punctuated(text, lang, () => writtenAt(path)),
  );
}
