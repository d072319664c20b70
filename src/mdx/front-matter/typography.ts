import { punctuated } from '../../briefing/text/punctuation.ts';
import type { FrontMatter } from '../../briefing/schema.ts';

/**
 * Front matter with its prose punctuated as the body is: readers see a headline in lists, on
 * cards and in search, and everywhere as it is set in print. Names stay as they are written.
 */
export function punctuateFront(front: FrontMatter, lang: string): FrontMatter {
  const set = (text: string) => punctuated(text, lang);
  const { title, summary, image, changes, sources } = front;
  return {
    ...front,
    title: set(title),
    ...(summary !== undefined && { summary: set(summary) }),
    ...(image?.caption !== undefined && { image: { ...image, caption: set(image.caption) } }),
    changes: changes.map((change) => ({ ...change, note: set(change.note) })),
    sources: sources.map((source) => ({ ...source, title: set(source.title) })),
  };
}
