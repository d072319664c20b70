import { feedContentTypes, feedFiles, feedForms } from '../briefing/addresses/feeds.ts';
import { sitePages } from '../briefing/addresses/site-pages.ts';

/**
 * `_headers`, in which Netlify, Cloudflare Pages and others look up what to send with a file.
 * Where two rules fit one path, hosts join the values of a header with a comma; so no two rules
 * below give the same header to the same path.
 */

/** Headers for all paths that fit; a `*` in a path stands for any letters, slashes included. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** A page says the rest of its policy itself, and cannot say this. */
const everywhere = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=()',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const pages = { 'Cross-Origin-Resource-Policy': 'same-origin' };
/** Feed readers and other sites may use these. */
const shared = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** Folders of cards, of files that briefings show, and of their pictures in all sizes. */
const SHARED_FOLDERS = ['cards', 'media', '_astro'];
/** The search index is for the site's own pages. */
const OWN_FOLDERS = ['pagefind'];
const DATA = /\.(?:bib|csv|ics|json|link|md|opml|ris|rss|atom|txt|xml)$/;

/** What hosts do not know by its ending. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(feedForms.map((form) => [feedFiles[form], feedContentTypes[form]])),
  'all.opml': sitePages.feedList.type!,
};
/** The same of all files that end as these kinds of pages do. */
const TYPES_OF_ENDINGS: Readonly<Record<string, string>> = Object.fromEntries(
  (['bibtex', 'calendar', 'timeMap', 'briefingText', 'ris'] as const).map((kind) => {
    const { pattern, type } = sitePages[kind];
    return [pattern.replace(/^.*\./, ''), type!];
  }),
);
const ENDING = new RegExp(`\\.(?:${Object.keys(TYPES_OF_ENDINGS).join('|')})$`);

/** The rules of types, at the top and in folders, for the files that there are. */
function typeRules(files: readonly string[], base: string): HeaderRule[] {
  const names = new Set(
    files.map((file) =>
      ENDING.test(file) ? `*${ENDING.exec(file)![0]}` : file.replace(/^.*\//, '*/'),
    ),
  );
  const named = Object.entries(TYPES).flatMap(([name, type]) =>
    [name, `*/${name}`].map((path) => ({ path, type })),
  );
  const ended = Object.entries(TYPES_OF_ENDINGS).map(([end, type]) => ({ path: `*.${end}`, type }));
  return [...named, ...ended]
    .filter(({ path }) => names.has(path))
    .map(({ path, type }) => ({ path: base + path, headers: { 'Content-Type': type } }));
}

/**
 * The rules for a site with these files (paths from its top) that is served from `base` (both
 * slashes). Data in folders is named by folder and type, because hosts take a hundred rules.
 */
export function headerRules(files: readonly string[], base: string): HeaderRule[] {
  const data = new Set<string>();
  for (const file of files) {
    const [top = '', ...below] = file.split('/');
    if (SHARED_FOLDERS.includes(top) && below.length > 0) data.add(`${top}/*`);
    else if (!OWN_FOLDERS.includes(top) && DATA.test(file)) {
      data.add(below.length > 0 ? `${top}/*${DATA.exec(file)![0]}` : file);
    }
  }
  return [
    { path: `${base}*`, headers: everywhere },
    { path: base, headers: pages },
    { path: `${base}*/`, headers: pages },
    ...[...data].sort().map((path) => ({ path: encodeURI(base + path), headers: shared })),
    ...typeRules(files, base),
  ];
}

export const writeHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map((pair) => `  ${pair.join(': ')}`), ''].join('\n'),
    )
    .join('');

/** Reads a `_headers` file; lines that are no path and no header are passed over, as hosts do. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (/^(?:\/|https:)/.test(line)) rules.push({ path: line.trim(), headers: {} });
    else if (name && rules.length > 0) rules.at(-1)!.headers[name] = value!;
  }
  return rules;
}

/** What a host sends with a path, by names in small letters. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { path: pattern, headers } of rules) {
    if (!fits(path, pattern)) continue;
    for (const [name, value] of Object.entries(headers)) {
      const key = name.toLowerCase();
      sent[key] = Object.hasOwn(sent, key) ? `${sent[key]}, ${value}` : value;
    }
  }
  return sent;
}

const fits = (path: string, pattern: string): boolean =>
  new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`).test(path);

/** What a site's own `_headers` does not say; another value of a header is its owner's choice. */
export const missingHeaders = (
  wanted: readonly HeaderRule[],
  own: readonly HeaderRule[],
): HeaderRule[] =>
  wanted.flatMap(({ path, headers }) => {
    const sent = headersFor(path.replace('*', 'x'), own);
    const missing = Object.entries(headers).filter(([name]) => !isSent(name, sent));
    return missing.length > 0 ? [{ path, headers: Object.fromEntries(missing) }] : [];
  });

/** A policy of its owner may be about something else. */
const isSent = (name: string, sent: Record<string, string>): boolean =>
  name === 'Content-Security-Policy'
    ? /\bframe-ancestors\b/i.test(sent['content-security-policy'] ?? '')
    : Object.hasOwn(sent, name.toLowerCase());
