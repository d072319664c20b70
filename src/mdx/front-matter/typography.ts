import { punctuated } from '../../briefing/text/punctuation.ts';
import type { FrontMatter } from '../../briefing/schema.ts';
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
  const set = (path: string, text: string) => punctuated(text, lang, () => writtenAt(path));
  const { title, summary, image, changes, sources, withdrawn } = front;
  return {
    ...front,
    title: set('title', title),
    ...(summary !== undefined && { summary: set('summary', summary) }),
    ...(image && {
      image: {
        ...image,
        alt: set('image.alt', image.alt),
        ...(image.caption !== undefined && { caption: set('image.caption', image.caption) }),
      },
    }),
    changes: changes.map((one, at) => ({ ...one, note: set(`changes.${at}.note`, one.note) })),
    sources: sources.map((one, at) => ({ ...one, title: set(`sources.${at}.title`, one.title) })),
    withdrawn: withdrawn.map((one, at) => ({
      ...one,
      reason: set(`withdrawn.${at}.reason`, one.reason),
    })),
  };
}
