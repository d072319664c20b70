import { count } from '../../briefing/text/plural.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import { type Card, sizeOf } from './card.ts';
import { cardAlt } from './meta.ts';

/** A card on a contact sheet. */
export interface SheetCard {
  id: string;
  card: Card;
  /** The picture's path from the sheet. */
  file: string;
}

const STYLE = `
body { margin: 2rem; background: #e8e5dc; color: #1b1b19; font: 15px/1.4 system-ui, sans-serif }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr)); gap: 1.5rem; align-items: start }
figure { margin: 0; break-inside: avoid }
img { width: 100%; height: auto; display: block; box-shadow: 0 1px 3px #0004 }
figcaption { margin-top: .4rem; overflow-wrap: anywhere }
`;

/** One page with all cards, to look at before they are on the site; needs nothing but the pictures. */
export function contactSheet(name: string, shown: readonly SheetCard[]): string {
  const figures = shown.map(({ id, card, file }) => {
    const { width, height } = sizeOf(card);
    const src = escapeMarkup(file.split('/').map(encodeURIComponent).join('/'));
    return `<figure>
<img src="${src}" alt="${escapeMarkup(cardAlt(card))}" width="${width}" height="${height}" loading="lazy">
<figcaption>${escapeMarkup(id)}</figcaption>
</figure>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Cards of ${escapeMarkup(name)}</title>
<style>${STYLE}</style>
<h1>${escapeMarkup(name)}: ${count(shown.length, 'card')}</h1>
<main>
${figures.join('\n')}
</main>
</html>
`;
}
