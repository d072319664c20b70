import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';

/** Nothing of ours is imported: it would be loaded through Vite a second time. */
const loader: Loader = {
  name: 'briefings',
  load: async (context) => {
    const hooks = context.config.integrations.flatMap((one) => one.hooks['dateline:load'] ?? []);
    if (hooks.length !== 1) {
      throw new Error('astro.config.mjs has to list the integrations of src/integrations/all.ts');
    }
    await hooks[0]!(context);
  },
};

const briefings = defineCollection({
  loader,
  schema: ({ image }) => z.object({ digest: z.string(), pictures: z.record(z.string(), image()) }),
});

export const collections = { briefings };
