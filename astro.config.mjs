import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checks } from './src/integrations/checks.ts';
import { publish } from './src/integrations/publish.ts';
import { now, site } from './src/site.ts';

const options = { site, now, root: new URL('.', import.meta.url) };

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  integrations: [mdx(), checks(options), publish()],
});
