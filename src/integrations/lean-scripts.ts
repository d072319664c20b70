import type { AstroIntegration } from 'astro';

/** Vite's module that loads what a script imports later, with its styles and its own imports. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Scripts and fonts stay files of their own, so that a Content-Security-Policy can be strict.
 * Scripts that are loaded on demand come without Vite's loader, which is larger than the script
 * that every page carries: they bring no styles, and have hardly an import to be asked for early.
 */
export const leanImports = (): AstroIntegration => ({
  name: 'dateline:lean-imports',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      const load = (id: string) =>
        id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined;
      updateConfig({
        vite: {
          build: { assetsInlineLimit: 0 },
          plugins: [{ name: 'dateline:lean-imports', enforce: 'pre', load, configResolved }],
        },
      });
    },
  },
});

/** A build answers no browser, so that nothing of Astro's toolbar need be prepared for one. */
function configResolved({
  environments,
}: {
  environments: Record<string, { optimizeDeps: object }>;
}): void {
  for (const { optimizeDeps } of Object.values(environments)) {
    Object.assign(optimizeDeps, { noDiscovery: true, include: [] });
  }
}
