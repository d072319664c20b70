import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Entry } from './briefing/view.ts';
import { briefingsLoader } from './corpus/loader.ts';
import { now, site } from './site.ts';

const briefings = defineCollection({
  loader: briefingsLoader({ site, now }),
  schema: ({ image }) =>
    z.object({ entry: z.custom<Entry>(), pictures: z.record(z.string(), image()) }),
});

export const collections = { briefings };
