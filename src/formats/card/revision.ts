import type { Revision } from '../../briefing/revisions/view.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { stampId } from '../../briefing/time/timestamp.ts';
import { cardOf, type Card, type CardSite, type CardState, type Carded } from './card.ts';

/** A card under its name below `cards/`. */
export interface NamedCard {
  id: string;
  card: Card;
}

/**
 * The card of a revision, which says what its page shows: the briefing's own card where that is the
 * current text, an earlier version, or that it was withdrawn. `view` is the briefing as it was;
 * missing where the revision was withdrawn.
 */
export function revisionCard(
  { briefing, status, when, isCurrent }: Revision,
  view: BriefingView | undefined,
  site: CardSite,
  root?: string,
): NamedCard {
  const id = `${briefing.id}/at/${stampId(status)}`;
  if (!view) {
    const front = { ...briefing.facts.front, status };
    const stamp = { ...briefing.stamp, ...when };
    return { id, card: withdrawnCard({ ...briefing, facts: { front, lede: '' }, stamp }, site) };
  }
  if (isCurrent) return { id: briefing.id, card: cardOf(view, site, root) };
  return { id, card: cardOf(inState(view, 'earlier'), site, root) };
}

/** Of what was withdrawn: its kind, its status and that word, and nothing that it said. */
export function withdrawnCard(
  view: Carded & Pick<BriefingView, 'interface'>,
  site: CardSite,
): Card {
  const { picture: _, ...card } = cardOf(inState(view, 'withdrawn'), site);
  return { ...card, title: '', lede: '', authors: [], desk: '' };
}

const inState = (view: Carded & Pick<BriefingView, 'interface'>, state: CardState): Carded => ({
  ...view,
  stamp: { ...view.stamp, state, word: messagesFor(view.interface).state[state] },
});
