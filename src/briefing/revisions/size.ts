import type { Messages } from '../messages/messages.ts';

/** How much changed, in words: build and browser say it alike. */

/** How many words were removed and added, parts moved, and links exchanged. */
type Size = Record<'removed' | 'added' | 'moved' | 'links', number>;

/** The size of a change in words; a moved word is neither removed nor added. */
export function sizeInWords(size: Size, said: Messages['revisions']): string {
  const parts = (['added', 'removed', 'moved', 'links'] as const).flatMap((what) =>
    size[what] > 0 ? [said[what](size[what])] : [],
  );
  return parts.join(', ') || said.unchanged;
}
