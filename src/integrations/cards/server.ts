import type { ServerResponse } from 'node:http';
import type { CorpusOptions } from '../../corpus/corpus.ts';
import { openPreview } from '../../corpus/session.ts';
import { addresses } from '../../briefing/addresses/urls.ts';
import { cardOfRevision } from '../../corpus/cards.ts';
import { cardsOf, type Card } from '../../formats/card/card.ts';
import { withdrawnCard } from '../../formats/card/revision.ts';

/** Astro's server cuts the base path off `url`; `originalUrl` still has it. */
type Request = { originalUrl?: string; url?: string };
type Next = (error?: unknown) => void;

/**
 * Answers the addresses of cards in development, drafts included. The digest in an address is
 * not looked at: the card is always that of the briefing as it is now.
 */
export function answerCards(options: CorpusOptions) {
  const prefix = addresses(options.site).card('');
  let renderer: Promise<Renderer> | undefined;
  return (request: Request, response: ServerResponse, next: Next): void => {
    const asked = cardId(request.originalUrl ?? request.url ?? '', prefix);
    if (asked === undefined) return next();
    const id = asked.replace(/\.square$/, '');
    cardAt(id, asked !== id, options)
      .then(async (card) => {
        if (!card) return next();
        renderer ??= loadRenderer();
        const render = await renderer;
        const png = await render(card);
        response.setHeader('content-type', 'image/png');
        response.setHeader('cache-control', 'no-store');
        response.end(png);
      })
      .catch((cause: unknown) =>
        next(new Error(`The social card of ${id} could not be drawn.`, { cause })),
      );
  };
}

type Renderer = ReturnType<typeof import('../../formats/card/files/render.ts').cardRenderer>;

/** Imported when the first card is asked for, because fonts and encoders take a while to load. */
async function loadRenderer(): Promise<Renderer> {
  const { cardRenderer } = await import('../../formats/card/files/render.ts');
  return cardRenderer();
}

function cardId(address: string, prefix: string): string | undefined {
  const [path = ''] = address.split('?');
  if (!path.startsWith(prefix) || !path.endsWith('.png')) return undefined;
  return decodeURI(path.slice(prefix.length)).replace(/\.[0-9a-f]+\.png$/, '');
}

/** The card of a briefing, or of one of its revisions. */
async function cardAt(
  id: string,
  isSquare: boolean,
  options: CorpusOptions,
): Promise<Card | undefined> {
  const { briefing, history } = (await openPreview(options)).plan();
  const [, revised, stamp] = /^(.+)\/at\/(\d{8}T\d{4}Z)$/.exec(id) ?? [];
  if (revised && stamp) {
    const revision = history.revisionAt(revised, stamp);
    return revision && cardOfRevision(revision, options).card;
  }
  const view = briefing(id);
  if (view?.withdrawn) return withdrawnCard(view, options.site);
  return view && cardsOf(view, options.site, options.root).at(isSquare ? 1 : 0);
}
