import { escapeMarkup } from '../../../briefing/text/escape.ts';
import { plainWord } from '../../../search/letters.ts';
import { joinWords, coreOf } from '../../../search/words.ts';

/** HTML of what was found: everything is escaped but the marks. */

/** Letters that two forms of a word share at least, and by which one may be longer. */
const STEM = 4;
const ENDING = 3;

/**
 * A title with marks, as it stands in the index, which says that a word was found in it, but not
 * where. `words` are those that were searched for and found, in their plain spelling.
 */
export function markTitle(title: string, words: readonly string[]): string {
  const marked = title.split(' ').map((word) => {
    const plain = plainWord(joinWords(coreOf(word).core));
    return words.some((other) => isForm(plain, other)) ? mark(word) : escapeMarkup(word);
  });
  return joinWords(marked.join(' '));
}

/** Whether a word begins with another one, as the index finds it, or is that without its ending. */
function isForm(word: string, other: string): boolean {
  if (word === '' || other === '') return false;
  const isStem = word.length >= STEM && other.length - word.length <= ENDING;
  return word.startsWith(other) || (isStem && other.startsWith(word));
}

export function mark(word: string): string {
  const { before, core, after } = coreOf(word);
  return `${escapeMarkup(before)}<mark>${escapeMarkup(core)}</mark>${escapeMarkup(after)}`;
}
