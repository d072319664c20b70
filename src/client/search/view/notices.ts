import { make } from './dom/element.ts';
import { isAsked, widened, writeState } from '../query/state.ts';
import type { Outcome, SearchState } from '../types.ts';
import { clip, type Wording } from '../wording.ts';

/** What stands above the results when they are not simply those of the words in the field. */

/** A link to another state of search; `followLinks` in state-links.ts makes it act in place. */
const link = (base: string, state: SearchState, text: string): HTMLElement =>
  make('a', { href: base + writeState(state), 'data-state': true }, text);

const listed = (words: readonly string[]): string => words.map(clip).join(', ');

export function noticesOf(
  { hits, correction, missing, idle, unfiltered }: Outcome,
  state: SearchState,
  wording: Wording,
  base: string,
): HTMLElement[] {
  const { messages } = wording;
  const notices: HTMLElement[] = [];
  if (correction) {
    const corrected = { ...state, query: correction.query };
    const typed = { ...state, verbatim: true };
    notices.push(
      make(
        'p',
        { 'data-correction': 'applied' },
        ...around(messages.showing, correction.query, (text) =>
          make('strong', {}, link(base, corrected, text)),
        ),
        ' ',
        link(base, typed, messages.instead(clip(state.query))),
      ),
    );
  }
  if (missing.length > 0) {
    notices.push(make('p', { 'data-missing': true }, messages.missing(listed(missing))));
  }
  if (idle.length > 0) {
    notices.push(make('p', { 'data-missing': true }, messages.idle(listed(idle))));
  }
  if (hits.length === 0 && unfiltered > 0 && isAsked(widened(state))) {
    const text = messages.unfiltered(wording.number(unfiltered), unfiltered === 1);
    notices.push(make('p', { 'data-unfiltered': true }, link(base, widened(state), text)));
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
    ...around(messages.didYouMean, query, (text) =>
      make('strong', {}, link(base, { ...state, query }, text)),
    ),
  );
}

/** A sentence with a query made into an element in it, wherever its language puts that. */
function around(
  saying: (query: string) => string,
  query: string,
  wrap: (text: string) => HTMLElement,
): (string | HTMLElement)[] {
  const part = clip(query);
  const sentence = saying(part);
  const at = sentence.lastIndexOf(part);
  return [sentence.slice(0, at), wrap(part), sentence.slice(at + part.length)];
}
