import mdx from '@astrojs/mdx';
import { attributes } from './src/integrations/attributes.ts';
import { cards } from './src/integrations/cards.ts';
import { checks } from './src/integrations/checks.ts';
import { leanImports } from './src/integrations/lean-imports.ts';
import { pictures } from './src/integrations/pictures.ts';
import { publish } from './src/integrations/publish.ts';
import { search } from './src/integrations/search.ts';
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
    attributes(),
    leanImports(),
    pictures(options),
    checks(options),
    search(options),
    cards(options),
    publish(),
  ],
};
