import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../briefing/count.ts';
import type { BriefingView } from '../briefing/view.ts';
import { Corpus } from '../corpus/corpus.ts';
import { documentFromPage, type SearchDocument } from '../formats/search/document.ts';
import type { Site } from '../site.ts';
import type { Options } from './options.ts';
import { indexFiles, type IndexFile } from './search-index.ts';
import { answerSearch } from './search-server.ts';
import { viewsOf } from './views.ts';

/**
 * Puts the search index of a built site below `pagefind/`: the page of every briefing, and no
 * other page, so that earlier revisions are never found. In development the index is made of
 * what is in `briefings/` at that moment.
 */
export function search(options: Options): AstroIntegration {
  const { site, now } = options;
  const root = fileURLToPath(options.root);
  return {
    name: 'dateline:search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { answer, changed } = answerSearch({ root, site, now });
        server.watcher.on('all', (_event, file) => changed(file));
        server.middlewares.use(answer);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const views = viewsOf(new Corpus({ root, site, now }), site, now);
        await writeAll(
          join(out, 'pagefind'),
          await indexFiles(fromPages(views, out, site), site.lang),
        );
        logger.info(`${count(views.length, 'briefing')} can be found`);
      },
    },
  };
}

/** One page at a time, because all of them together may not fit into memory. */
function* fromPages(
  views: readonly BriefingView[],
  out: string,
  site: Site,
): Generator<SearchDocument> {
  for (const view of views) {
    yield documentFromPage(view, readPage(view, out), site);
  }
}

function readPage({ id, file }: BriefingView, out: string): string {
  try {
    return readFileSync(join(out, 'briefings', id, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`The build made no page for ${file}, so it cannot be indexed`, { cause });
  }
}

async function writeAll(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
