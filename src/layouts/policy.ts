import { createHash } from 'node:crypto';
import type { Csp } from '../site.ts';

/**
 * What a page may load, as Content Security Policy Level 3 writes it: its own files, its own
 * inline scripts, and WebAssembly for search. There is nothing inline in its styles.
 */
const own = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'media-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} satisfies Record<string, string[]>;

/** Astro's server puts styles into the page, and tells it of changes through a socket. */
export const forDevelopment: Csp = {
  'style-src': ["'unsafe-inline'"],
  'connect-src': ['ws:', 'wss:'],
};

/** How a policy names an inline script. */
const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The policy of a page with these inline scripts, and with what each of `additions` allows. */
export function policyOf(scripts: readonly string[], ...additions: readonly Csp[]): string {
  const allowed = new Map<string, string[]>(Object.entries(own));
  for (const more of [{ 'script-src': scripts.map(hashOf) }, ...additions]) {
    for (const [directive, sources] of Object.entries(more)) {
      allowed.set(directive, [...(allowed.get(directive) ?? []), ...sources]);
    }
  }
  return [...allowed].map((directive) => directive.flat().join(' ')).join('; ');
}
