import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

// Not imported, because Astro would load our own code a second time: required, it is the same
// that has checked the briefings, and has read them already.
const require = createRequire(import.meta.url);
const { briefingsLoader } = require('./corpus/loader.ts') as typeof import('./corpus/loader.ts');
const { now, site } = require('./site.ts') as typeof import('./site.ts');

const briefings = defineCollection({
  loader: briefingsLoader({ site, now }),
  schema: ({ image }) => z.object({ entry: z.string(), pictures: z.record(z.string(), image()) }),
});

export const collections = { briefings };
