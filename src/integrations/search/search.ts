import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../../briefing/text/plural.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { currentPlan } from '../../store/current-plan.ts';
import type { Options } from '../../corpus/build-options.ts';
import { searchDocuments } from './documents.ts';
import { indexFiles, type IndexFile } from './index-files.ts';
import { answerSearch } from './server.ts';

/**
 * Puts the search index of a built site below `pagefind/`: every briefing, and no other page, so
 * that earlier revisions are never found. In development the index is made of what is in
 * `briefings/` at that moment.
 */
export function search(options: Options): AstroIntegration {
  const { site, now } = options;
  const root = fileURLToPath(options.root);
  return {
    name: 'dateline:search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(
          answerSearch({ root, site, now }, ({ href }) => fetchPage(href, server.resolvedUrls)),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const views = currentPlan().briefings;
        const printed = (view: BriefingView) => readPage(view, out);
        const documents = searchDocuments(views, { root, site, printed });
        await writeAll(join(out, 'pagefind'), await indexFiles(documents, site.lang));
        logger.info(`${count(views.length, 'briefing')} can be found`);
      },
    },
  };
}

async function readPage({ id, file }: BriefingView, out: string): Promise<string> {
  try {
    return await readFile(join(out, 'briefings', id, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`The build made no page for ${file}, so it cannot be indexed`, { cause });
  }
}

/** A page as the development server prints it; none where it shows an error in its place. */
async function fetchPage(
  href: string,
  urls: { local: string[]; network: string[] } | null,
): Promise<string | undefined> {
  const [own] = [...(urls?.local ?? []), ...(urls?.network ?? [])];
  const response = await fetch(new URL(href, own));
  return response.ok ? response.text() : undefined;
}

async function writeAll(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
