import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Item } from './corpus/corpus.ts';
import { briefingsLoader } from './corpus/loader.ts';
import { now, site } from './site.ts';

const briefings = defineCollection({
  loader: briefingsLoader({ site, now }),
  schema: ({ image }) =>
    z.object({ item: z.custom<Item>(), pictures: z.record(z.string(), image()) }),
});

export const collections = { briefings };
