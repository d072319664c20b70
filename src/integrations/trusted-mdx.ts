import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin } from 'satteri';
import { Problems } from '../briefing/problem.ts';
import { settingsFor } from '../corpus/compile/settings.ts';
import { toPosix } from '../corpus/disk/scan.ts';
import { contextFor } from '../mdx/body.ts';
import { bodyFacts } from '../mdx/compile.ts';
import { highlight } from '../mdx/highlight.ts';
import { transform } from '../mdx/rules/walk.ts';
import { parseFrontMatter } from '../mdx/front-matter/read.ts';
import { maskedFor } from '../mdx/syntax/masks.ts';
import { parseTree } from '../mdx/syntax/parse.ts';
import { features } from '../mdx/syntax/source.ts';
import { readSource } from '../mdx/syntax/source.ts';
import type { Options } from '../corpus/build-options.ts';

/**
 * The Markdown processor for MDX that is run as code: pages of the site itself, and briefings
 * with code on a site that trusts its writers. It dresses bodies just as the fast path does, so
 * that a reader cannot tell which way a briefing came.
 */
export function trustedMarkdown({ site, root }: Options) {
  const settings = settingsFor(site);
  const folder = fileURLToPath(new URL('briefings/', root));
  const dressing = defineHastPlugin({
    name: 'dateline:dress',
    options: { position: true },
    async before(tree, context) {
      const file = fileURLToPath(context.fileURL!);
      const path = toPosix(relative(folder, file));
      const source = readSource(readFileSync(file, 'utf8'), 'mdx');
      // Checked long ago for briefings, and not asked of other pages.
      const problems = new Problems(path);
      const parsed = path.startsWith('..')
        ? undefined
        : parseFrontMatter(source, settings.schema, problems);
      // As the fast path reads it; the parser's own tree has other stress, links and figures.
      const settled = { withPlaces: true, trustedMdx: true };
      const dressed = parseTree(source, maskedFor(source), problems, settled);
      if (!dressed) return;
      const about = contextFor(source, path, bodyFacts(parsed, site.lang), site, problems);
      about.trusted = true;
      transform(dressed, about);
      await highlight(about.found.code);
      context.replaceNode(tree, dressed);
    },
  });
  return satteri({ features, hastPlugins: [dressing] });
}
