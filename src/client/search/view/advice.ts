import { parseQuery } from '../query/parse.ts';
import { isNarrowed } from '../query/state.ts';
import type { SearchState } from '../types.ts';

/** What helps where nothing was found: each advice stands on the page, and is shown if it applies. */
export function showAdvice(place: HTMLElement, state: SearchState): void {
  const terms = parseQuery(state.query);
  const applies: Record<string, boolean> = {
    words: terms.length > 0,
    quotes: terms.some(({ kind }) => kind === 'phrase'),
    filters: isNarrowed(state),
  };
  for (const advice of place.querySelectorAll<HTMLElement>('[data-advice]')) {
    advice.hidden = !applies[advice.dataset.advice!];
  }
}
