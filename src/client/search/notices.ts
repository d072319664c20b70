import { make } from './element.ts';
import { writeState } from './state.ts';
import type { Outcome, SearchState } from './types.ts';
import type { Wording } from './wording.ts';

/** What stands above the results when they are not simply those of the words in the field. */

/** A link to another state of search; `followLinks` in links.ts makes it act in place. */
const link = (base: string, state: SearchState, text: string): HTMLElement =>
  make('a', { href: base + writeState(state), 'data-state': true }, text);

export function noticesOf(
  { correction, missing }: Outcome,
  state: SearchState,
  { messages }: Wording,
  base: string,
): HTMLElement[] {
  const notices: HTMLElement[] = [];
  if (correction) {
    const corrected = { ...state, query: correction.query };
    const typed = { ...state, verbatim: true };
    notices.push(
      make(
        'p',
        { 'data-correction': 'applied' },
        ...around(messages.showing(correction.query), correction.query, (text) =>
          make('strong', {}, link(base, corrected, text)),
        ),
        ' ',
        link(base, typed, messages.instead(state.query)),
      ),
    );
  }
  if (missing.length > 0) {
    notices.push(make('p', { 'data-missing': true }, messages.missing(missing.join(', '))));
  }
  return notices;
}

export function offerOf(
  query: string,
  state: SearchState,
  { messages }: Wording,
  base: string,
): HTMLElement {
  return make(
    'p',
    { 'data-correction': 'offered' },
    ...around(messages.didYouMean(query), query, (text) =>
      make('strong', {}, link(base, { ...state, query }, text)),
    ),
  );
}

/** A sentence with one part of it made into an element, wherever its language puts that. */
function around(
  sentence: string,
  part: string,
  wrap: (text: string) => HTMLElement,
): (string | HTMLElement)[] {
  const at = sentence.lastIndexOf(part);
  return [sentence.slice(0, at), wrap(part), sentence.slice(at + part.length)];
}
