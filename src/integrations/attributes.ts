import type { AstroIntegration } from 'astro';

/** Astro's module that prints attributes. */
const MODULE = /\/astro\/dist\/runtime\/server\/render\/util\.js$/;

/** Where it takes `&` and `"` out of a value, and no more; and what leaves a value as it is. */
const PLAIN = `if (!str.includes("&") && !str.includes('"')) return str;`;
const ESCAPED = '.replace(DOUBLE_QUOTE_REGEX, "&quot;")';

/**
 * Prints `<` and `>` in every attribute as references. Astro leaves them, which browsers read
 * rightly; but programs that look for tags in a page by simpler rules would find those that a
 * writer has put into a summary or a caption.
 */
export const attributes = (): AstroIntegration => ({
  name: 'dateline:attributes',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const plugin = { name: 'dateline:attributes', enforce: 'pre' as const, transform };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});

/** Throws when a version of Astro is written in another way. */
export function transform(code: string, id: string): string | undefined {
  if (!MODULE.test(id.replaceAll('\\', '/').replace(/\?.*$/, ''))) return undefined;
  if (!code.includes(PLAIN) || !code.includes(ESCAPED)) {
    throw new Error(`${id} is not as attributes.ts expects it, so < would stand in attributes`);
  }
  return code
    .replace(PLAIN, 'if (!/[&"<>]/.test(str)) return str;')
    .replace(ESCAPED, `${ESCAPED}.replaceAll("<", "&lt;").replaceAll(">", "&gt;")`);
}
