import {
  generateFragmentFromRange,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { TextRun } from './runs.ts';

/**
 * The end of an address that leads to a passage (https://wicg.github.io/scroll-to-text-fragment/):
 * by its first and its last words, because browsers do not look past numbers of notes. Empty where
 * no words lead to the passage alone.
 */
export function fragmentOf(runs: readonly TextRun[]): string {
  const first = runs[0] && generated(runs[0]);
  const last = runs.length > 1 ? generated(runs.at(-1)!) : first;
  if (!first || !last) return '';
  const { prefix, textStart } = first;
  const { suffix } = last;
  const textEnd = last === first ? last.textEnd : (last.textEnd ?? last.textStart);
  return `#:~:text=${written({ prefix, textStart, textEnd, suffix })}`;
}

/** The library moves the ends of the range that it is given. */
function generated({ range }: TextRun): TextFragment | undefined {
  const { status, fragment } = generateFragmentFromRange(range.cloneRange());
  return status === 0 ? fragment : undefined;
}

const written = ({ prefix, textStart, textEnd, suffix }: TextFragment): string =>
  [
    prefix && `${encoded(prefix)}-`,
    encoded(textStart),
    textEnd && encoded(textEnd),
    suffix && `-${encoded(suffix)}`,
  ]
    .filter(Boolean)
    .join(',');

/** Signs of the notation itself, and brackets that would end the address in a text. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[-()'!*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
