import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from '../../briefing/body.ts';
import { Fault } from '../../briefing/internal-error.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { Compounds, writesCompounds } from '../../formats/search/compounds.ts';
import { documentOf, textOf, type SearchDocument } from '../../formats/search/document.ts';
import { plainBody } from '../../formats/search/plain-body.ts';
import { printedBody } from '../../formats/search/printed-body.ts';
import { compileBodyOf } from '../../mdx/body.ts';
import { Store } from '../../store/store.ts';
import type { Site } from '../../site.ts';

export interface Sources {
  /** The project's folder. */
  root: string;
  site: Site;
  /** The page of a briefing with code, whose text only running it can tell; none if it failed. */
  printed: (view: BriefingView) => Promise<string | undefined>;
}

/**
 * What the search index is made of, in builds and in development: each briefing's compiled body.
 * One at a time, because all of them together may not fit into memory; those in languages with
 * compounds are read twice, because the words of all decide what is a part.
 */
export async function* searchDocuments(
  views: readonly BriefingView[],
  sources: Sources,
): AsyncGenerator<SearchDocument> {
  const kept = new Store(sources.root, 'body');
  try {
    const compounds = new Compounds();
    for (const view of views) {
      if (!writesCompounds(view.lang)) continue;
      await made(view, async () =>
        compounds.add(view.lang, textOf(view, await htmlOf(view, kept, sources))),
      );
    }
    for (const view of views) {
      yield await made(view, async () =>
        documentOf(view, await htmlOf(view, kept, sources), sources.site, compounds),
      );
    }
  } finally {
    kept.close();
  }
}

async function made<T>({ file }: BriefingView, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    throw new Fault(`${file} could not be made searchable`, cause);
  }
}

/** As on its page, a briefing with errors has no body. */
async function htmlOf(view: BriefingView, kept: Store, sources: Sources): Promise<string> {
  const { root, site, printed } = sources;
  if (view.broken) return '';
  if (!view.facts.needsCode) {
    const known = kept.read(view.body) as Body | undefined;
    const text = () => readFileSync(join(root, view.file), 'utf8');
    return plainBody(known ?? (await compileBodyOf(view, text(), site)), site);
  }
  const page = await printed(view);
  if (page === undefined) return '';
  const html = printedBody(page);
  if (html === undefined) {
    throw new Error(`The page of ${view.file} has no element with data-pagefind-body`);
  }
  return html;
}
