import type { AstroIntegration } from 'astro';
import { attributes } from './attributes.ts';
import { briefings } from './briefings.ts';
import { cards } from './cards/cards.ts';
import { checks } from './checks.ts';
import { headers } from './headers.ts';
import { leanImports } from './lean-scripts.ts';
import { licences } from './licences.ts';
import type { Options } from '../corpus/build-options.ts';
import { pictures } from './pictures/pictures.ts';
import { publish } from './printing/publish.ts';
import { reloads } from './reloads.ts';
import { search } from './search/search.ts';

/** All that Dateline adds to Astro. After a build they follow one another in this order. */
export const integrations = (options: Options): AstroIntegration[] => [
  attributes(),
  leanImports(),
  pictures(options),
  reloads(),
  checks(options),
  briefings(options),
  search(options),
  cards(options),
  licences(options),
  headers(options),
  publish(),
];
