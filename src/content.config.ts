import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { briefingsLoader } from './corpus/loader.ts';
import { now, site } from './site.ts';

const briefings = defineCollection({
  loader: briefingsLoader({ site, now }),
  schema: ({ image }) =>
    // The entry is JSON in one string: the bundler need not look at every fact of every briefing.
    z.object({ entry: z.string(), pictures: z.record(z.string(), image()) }),
});

export const collections = { briefings };
