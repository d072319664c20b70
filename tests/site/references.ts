import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { mayBeAsked } from '../fixtures/site.ts';
import { addressOf, madeIn } from './dist.ts';
import { attribute, elementsOf } from './html.ts';

/** Every reference that a built site makes, and whether it leads anywhere. */

export interface Reference {
  /** The file that makes it, below the published folder. */
  from: string;
  /** As it is written. */
  to: string;
  /** A resource is loaded without being asked for; a link waits for its reader. */
  use: 'link' | 'resource';
}

/** Attributes of any element that hold one address. */
const LINKS = ['href', 'cite', 'action', 'formAction', 'dataBundle', 'bundlePath'];
const RESOURCES = ['src', 'poster', 'data'];
/** `<link>`s that only name a page. */
const NAMING = /^(canonical|alternate|next|prev|sitemap|author|license)$/;

export function referencesIn(dist: string): Reference[] {
  return madeIn(dist).flatMap((from) => {
    const found = (list: string[], use: Reference['use']) => list.map((to) => ({ from, to, use }));
    const text = () => readFileSync(join(dist, from), 'utf8');
    if (from.endsWith('.html')) {
      return elementsOf(text()).flatMap((element) => [
        ...found(linksOf(element), 'link'),
        ...found(resourcesOf(element), 'resource'),
      ]);
    }
    if (from.endsWith('.css')) return found(inStyles(text()), 'resource');
    if (/^_astro\/.*\.js$/.test(from)) return found(importsOf(text()), 'resource');
    if (from.endsWith('.webmanifest')) return found(inManifest(text()), 'link');
    if (/^sitemap.*\.xml$/.test(from)) return found(locations(text()), 'link');
    if (from === 'robots.txt') return found([/^Sitemap: (.*)$/m.exec(text())?.[1] ?? ''], 'link');
    return [];
  });
}

const isLoading = (element: Element): boolean =>
  element.tagName === 'link' && !NAMING.test(attribute(element, 'rel') ?? '');

const valuesOf = (element: Element, names: string[]) =>
  names.flatMap((name) => attribute(element, name) ?? []);

function linksOf(element: Element): string[] {
  const refresh = /^refresh$/i.test(attribute(element, 'httpEquiv') ?? '')
    ? [/url=(.*)$/i.exec(attribute(element, 'content') ?? '')?.[1] ?? '']
    : [];
  const meta = /^(og:(url|image)|twitter:image)$/.test(
    attribute(element, 'property') ?? attribute(element, 'name') ?? '',
  )
    ? valuesOf(element, ['content'])
    : [];
  return [...(isLoading(element) ? [] : valuesOf(element, LINKS)), ...refresh, ...meta];
}

function resourcesOf(element: Element): string[] {
  const sets = valuesOf(element, ['srcSet', 'imageSrcSet']).flatMap((set) =>
    set.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]!),
  );
  const styles = element.tagName === 'style' ? inStyles(JSON.stringify(element.children)) : [];
  const link = isLoading(element) ? valuesOf(element, ['href']) : [];
  return [...valuesOf(element, RESOURCES), ...sets, ...styles, ...link];
}

const inStyles = (css: string): string[] => [
  ...[...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/g)].map(
    ([, a, b, c]) => (a ?? b ?? c)!,
  ),
  ...[...css.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, to]) => to!),
];

const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport\(?)\s*["'`]([./][^"'`]*)["'`]/g)].map(([, to]) => to!);

function inManifest(text: string): string[] {
  const { start_url, scope, icons } = JSON.parse(text) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  return [start_url, scope, ...icons.map(({ src }) => src)];
}

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, to]) => to!);

export interface Hosting {
  /** Origin without a slash at its end. */
  origin: string;
  /** The folder it is served from, with both slashes. */
  base: string;
}

/** Why each reference that leads nowhere does so, as `from → to: why`; none is an empty list. */
export function brokenReferences(
  dist: string,
  { origin, base }: Hosting,
  references: readonly Reference[] = referencesIn(dist),
): string[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (path: string): Set<string> => {
    let found = anchors.get(path);
    if (!found) {
      const ids = elementsOf(readFileSync(join(dist, path), 'utf8')).flatMap((element) =>
        valuesOf(element, ['id']),
      );
      anchors.set(path, (found = new Set(ids)));
    }
    return found;
  };
  const fault = ({ from, to, use }: Reference): string | undefined => {
    const address = URL.parse(to, origin + addressOf(from, base));
    // A writer may mistype the address of another site; nobody can check those.
    if (!address) return use === 'link' && /^https?:/.test(to) ? undefined : 'is no address';
    const { href, origin: host, pathname, hash } = address;
    if (/^(data|blob):/.test(href)) return undefined;
    if (host !== origin) {
      return use === 'resource' && !mayBeAsked(href) ? 'is on another host' : undefined;
    }
    if (!pathname.startsWith(base)) return `is not below ${base}`;
    const path = decodeURIComponent(pathname.slice(base.length));
    const full = join(dist, path);
    if (/(^|\/)pagefind\/$/.test(path)) return existsSync(full) ? undefined : 'has no index';
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(dist, file)) || !statSync(join(dist, file)).isFile()) return 'is missing';
    if (hash.length < 2 || !file.endsWith('.html')) return undefined;
    // Browsers look for the fragment as it is written, then without its percent-encoding.
    const ids = anchorsOf(file);
    return [hash.slice(1), decodeURIComponent(hash.slice(1))].some((id) => ids.has(id))
      ? undefined
      : 'has no such anchor';
  };
  return references.flatMap((reference) => {
    const why = fault(reference);
    return why ? [`${reference.from} → ${reference.to}: ${why}`] : [];
  });
}
