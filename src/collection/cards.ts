import { cardMetaOf } from '../formats/card/meta.ts';
import { site } from '../site.ts';
import { perView } from './per-view.ts';

/** What pages, feeds and data say of a briefing's cards; the first is the one that pages name. */
export const cardsOf = perView((view) => cardMetaOf(view, site));
