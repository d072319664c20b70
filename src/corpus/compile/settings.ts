import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterSchema } from '../../briefing/schema.ts';
import type { CompileSettings } from '../../mdx/compile.ts';
import type { Site } from '../../site.ts';
import { digestOf } from '../../store/store.ts';

/** What compiling needs to know of a site. */
export function settingsFor(site: Site): CompileSettings {
  const { zone, lang, url, base, trustedMdx } = site;
  return {
    schema: frontMatterSchema({ zone, kinds: Object.keys(site.kinds) }),
    lang,
    url,
    base,
    trustedMdx,
  };
}

/**
 * A digest of everything besides a file's own text that decides what is read out of it: the
 * rules, the site's facts and the installed packages. Stored facts of another version are not used.
 */
export function rulesVersion(root: string, site: Site): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...site, base: '' }));
  for (const room of ['briefing', 'mdx', 'corpus', 'media', 'store']) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

/** The name under which the facts of a file are kept (`digest` is that of its text). */
export const factsName = (version: string, path: string, digest: string): string =>
  digestOf([version, path, digest].join('\n'));

/** The name of a compiled body: a digest of all that shapes it (`digest` is that of its text). */
export const bodyName = (version: string, base: string, path: string, digest: string): string =>
  digestOf([version, base, path, digest].join('\n'));
