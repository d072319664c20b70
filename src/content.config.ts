import { createRequire } from 'node:module';

// Nothing of Astro's or ours is imported: it would be loaded through Vite, our own code a second
// time and Astro's without need. Required, our code is the same that has checked the briefings
// and read them.
const require = createRequire(import.meta.url);
const { defineCollection } =
  require('astro/content/config') as typeof import('astro/content/config');
const { z } = require('astro/zod') as typeof import('astro/zod');
const { briefingsLoader } =
  require('./corpus/astro/loader.ts') as typeof import('./corpus/astro/loader.ts');
const { now, site } = require('./site.ts') as typeof import('./site.ts');

const briefings = defineCollection({
  loader: briefingsLoader({ site, now }),
  schema: ({ image }) => z.object({ entry: z.string(), pictures: z.record(z.string(), image()) }),
});

export const collections = { briefings };
