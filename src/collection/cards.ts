import type { BriefingView } from '../briefing/view.ts';
import { cardMetaOf, type CardMeta } from '../formats/card/meta.ts';
import { site } from '../site.ts';

const made = new WeakMap<BriefingView, CardMeta[]>();

/** What pages, feeds and data say of a briefing's cards; the first is the one that pages name. */
export function cardsOf(view: BriefingView): CardMeta[] {
  // While a site is written, the pictures of its cards change.
  if (import.meta.env.DEV) return cardMetaOf(view, site);
  const cards = made.get(view) ?? cardMetaOf(view, site);
  made.set(view, cards);
  return cards;
}
