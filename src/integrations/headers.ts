import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { walk } from '../corpus/disk/scan.ts';
import { headerRules, missingHeaders, readHeaders, writeHeaders } from '../formats/headers.ts';
import type { Options } from '../corpus/build-options.ts';

/**
 * Writes what hosts are to send with the files of the site, unless `public/` says it: then what
 * that lacks is told. Stands behind all that put files into the site.
 */
export function headers({ site }: Pick<Options, 'site'>): AstroIntegration {
  return {
    name: 'dateline:headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const file = join(out, '_headers');
        const wanted = headerRules(
          walk(out).map(({ path }) => path),
          site.base,
        );
        if (!existsSync(file)) return writeFileSync(file, writeHeaders(wanted));
        const missing = missingHeaders(wanted, readHeaders(readFileSync(file, 'utf8')));
        if (missing.length > 0) {
          logger.warn(`public/_headers is published as it is; it lacks:\n${writeHeaders(missing)}`);
        }
      },
    },
  };
}
