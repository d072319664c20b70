import { join, sep } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAGES_FILE } from '../../search/companion-files.ts';
import { addresses } from '../../briefing/addresses/urls.ts';
import { Corpus, type CorpusOptions } from '../../corpus/corpus.ts';
import { searchDocuments, type Sources } from './documents.ts';
import { indexFiles } from './index-files.ts';
import { viewsOf } from '../../corpus/views.ts';

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
 * when it is asked for, and again at the first search after `changed` was told of a briefing.
 */
export function answerSearch(options: CorpusOptions, printed: Sources['printed']) {
  const prefix = addresses(options.site).pagefind();
  const folder = join(options.root, 'briefings') + sep;
  let files: Promise<Files> | undefined;
  let stale = false;

  /**
   * Other files have to fit the list of pages, which a reader's page asks for first. A failed
   * attempt is not kept, so that the next search tries again.
   */
  const current = (path: string): Promise<Files> => {
    if (files && !(stale && path === PAGES_FILE)) return files;
    stale = false;
    const attempt = makeFiles(options, printed);
    attempt.catch(() => {
      if (files === attempt) files = undefined;
    });
    return (files = attempt);
  };

  return {
    changed: (file: string): void => {
      if (file.startsWith(folder)) stale = true;
    },
    answer: (request: Request, response: ServerResponse, next: Next): void => {
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
    },
  };
}

async function makeFiles(options: CorpusOptions, printed: Sources['printed']): Promise<Files> {
  const { root, site, now } = options;
  const corpus = await Corpus.open({ ...options, showAll: true, keepProcess: true });
  const documents = searchDocuments(viewsOf(corpus, site, now), { root, site, corpus, printed });
  const files = await indexFiles(documents, site.lang);
  return new Map(files.map(({ path, content }) => [path, content]));
}
