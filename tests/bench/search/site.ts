import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { openSession } from '../../../src/corpus/session.ts';
import { now } from '../../../src/site.ts';
import { site } from '../../fixtures/site.ts';
import { elementsOf } from '../../site/html.ts';
import { makeProject } from '../../site/project.ts';
import { measureBuild } from '../measure.ts';
import { generateNews } from './news.ts';
import type { Article } from './words.ts';

export interface Built {
  dist: string;
  articles: Article[];
  /** Seconds of a build with nothing to read again, with its index and without. */
  seconds: { withIndex: number; without: number };
  /** Bytes and files of the index on disk. */
  index: { bytes: number; files: number };
}

/** A project with the briefings of a folder, or with `size` made-up articles. */
export function makeSearchProject(corpus: string | undefined, size: number): string {
  const root = makeProject({ briefings: {} });
  if (corpus) cpSync(corpus, join(root, 'briefings'), { recursive: true });
  else generateNews(join(root, 'briefings'), size);
  return root;
}

/** Builds the project with its search index, and reads what its readers would look for. */
export async function buildSearchSite(root: string): Promise<Built> {
  // Once for the cache, so that the two that are compared differ by the index alone.
  await measureBuild(root, []);
  const without = await measureBuild(root, []);
  const withIndex = await measureBuild(root, ['search']);
  const dist = join(root, 'dist');
  return {
    dist,
    articles: await articlesOf(root, dist),
    seconds: { withIndex: withIndex.seconds, without: without.seconds },
    index: sizeOf(join(dist, 'pagefind')),
  };
}

async function articlesOf(root: string, dist: string): Promise<Article[]> {
  const session = await openSession({ root, site, now });
  return session.plan().briefings.map(({ href, title, lede }) => {
    const page = readFileSync(join(dist, href, 'index.html'), 'utf8');
    const body = elementsOf(page).find(({ properties }) => 'dataPagefindBody' in properties)!;
    return { path: href, title, lede, html: toHtml(body.children) };
  });
}

function sizeOf(folder: string): Built['index'] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length };
}
