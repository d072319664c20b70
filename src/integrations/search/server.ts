import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAGES_FILE } from '../../search/companion-files.ts';
import { addresses } from '../../briefing/addresses/urls.ts';
import type { BriefingView } from '../../briefing/view.ts';
import type { CorpusOptions } from '../../corpus/corpus.ts';
import { openPreview } from '../../corpus/session.ts';
import { searchDocuments, type Sources } from './documents.ts';
import { indexFiles } from './index-files.ts';

type Next = (error?: unknown) => void;
/** Astro's server takes the base off `url` and keeps the whole address beside it. */
type Request = IncomingMessage & { originalUrl?: string };
type Files = Map<string, Uint8Array>;

const types: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Answers the addresses of the search index in development, drafts included. The index is made
 * when it is asked for, and again at the first search after a briefing has changed.
 */
export function answerSearch(options: CorpusOptions, printed: Sources['printed']) {
  const prefix = addresses(options.site).pagefind();
  let made: { of: readonly BriefingView[]; files: Promise<Files> } | undefined;

  /**
   * Other files have to fit the list of pages, which a reader's page asks for first. A failed
   * attempt is not kept, so that the next search tries again.
   */
  const current = async (path: string): Promise<Files> => {
    const { briefings: of } = (await openPreview(options)).plan();
    if (made && (made.of === of || path !== PAGES_FILE)) return made.files;
    const attempt = { of, files: makeFiles(of, options, printed) };
    attempt.files.catch(() => {
      if (made === attempt) made = undefined;
    });
    made = attempt;
    return attempt.files;
  };

  return (request: Request, response: ServerResponse, next: Next): void => {
    const [address = ''] = (request.originalUrl ?? request.url ?? '').split('?');
    if (!address.startsWith(prefix)) return next();
    const path = address.slice(prefix.length);
    current(path)
      .then((found) => {
        const content = found.get(path);
        if (!content) return next();
        response.setHeader(
          'content-type',
          types[path.split('.').at(-1)!] ?? 'application/octet-stream',
        );
        response.setHeader('cache-control', 'no-store');
        response.end(content);
      })
      .catch(next);
  };
}

async function makeFiles(
  views: readonly BriefingView[],
  { root, site }: CorpusOptions,
  printed: Sources['printed'],
): Promise<Files> {
  const documents = searchDocuments(views, { root, site, printed });
  const files = await indexFiles(documents, site.lang);
  return new Map(files.map(({ path, content }) => [path, content]));
}
