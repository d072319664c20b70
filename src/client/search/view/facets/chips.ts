import { facets } from '../../../../briefing/addresses/facets.ts';
import { make } from '../dom/element.ts';
import { isNarrowed, toggled, widened, writeState } from '../../query/state.ts';
import type { SearchState } from '../../types.ts';
import type { Wording } from '../../wording.ts';

/** What was chosen, above the results; each is a link to the same search without it. */
export function chipsOf(state: SearchState, wording: Wording, base: string): HTMLLIElement[] {
  const { messages } = wording;
  const { chosen, from, to } = state;
  const chip = (name: string, value: string, without: SearchState) =>
    make(
      'li',
      {},
      make(
        'a',
        {
          class: 'search-chip',
          href: base + writeState(without),
          'data-state': true,
          'aria-label': messages.remove(`${name}: ${value}`),
        },
        make('span', { class: 'search-chip-name' }, name),
        ' ',
        make('bdi', { class: 'search-chip-value' }, value),
      ),
    );
  const chips = facets.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) =>
      chip(messages.facet[facet], value, toggled(state, facet, value)),
    ),
  );
  if (from || to) {
    const without = { ...state, from: undefined, to: undefined };
    chips.push(chip(messages.published, wording.range(from, to), without));
  }
  if (chips.length > 1 && isNarrowed(state)) {
    const all = { href: base + writeState(widened(state)), 'data-state': true } as const;
    chips.push(make('li', { class: 'search-clear' }, make('a', all, messages.clear)));
  }
  return chips;
}
