import mdx from '@astrojs/mdx';
import { integrations } from './src/integrations/all.ts';
import { trustedMarkdown } from './src/integrations/trusted-mdx.ts';
import { now, site } from './src/site.ts';

const options = { site, now, root: new URL('.', import.meta.url) };
/** @type {import('astro').AstroUserConfig} `defineConfig` would load an optimiser of SVG. */
export default {
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { concurrency: 8, inlineStylesheets: 'never' },
  logger: { entrypoint: './src/integrations/build-log.ts' },
  devToolbar: { enabled: false },
  integrations: [
    mdx({ processor: trustedMarkdown(options), syntaxHighlight: false }),
    ...integrations(options),
  ],
};
