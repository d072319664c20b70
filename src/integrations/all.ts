import type { AstroIntegration } from 'astro';
import { attributes } from './attributes.ts';
import { cards } from './cards.ts';
import { checks } from './checks.ts';
import { headers } from './headers.ts';
import { leanImports } from './lean-imports.ts';
import { licences } from './licences.ts';
import type { Options } from './options.ts';
import { pictures } from './pictures.ts';
import { publish } from './publish.ts';
import { search } from './search.ts';

/** All that Dateline adds to Astro. After a build they follow one another in this order. */
export const integrations = (options: Options): AstroIntegration[] => [
  attributes(),
  leanImports(),
  pictures(options),
  checks(options),
  search(options),
  cards(options),
  licences(options),
  headers(options),
  publish(),
];
