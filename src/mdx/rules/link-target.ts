import { posix } from 'node:path';
import { idOf } from '../../briefing/addresses/id.ts';
import { decode } from '../../briefing/addresses/alias.ts';

/** What an address in a body means. */
export type Target =
  /** Another site, mail or telephone: printed as it is. */
  | { kind: 'external'; href: string }
  /** A page of this site; `path` begins with `/` and is not yet below the site's base. */
  | { kind: 'internal'; path: string }
  /** A heading of the same page. */
  | { kind: 'anchor'; id: string }
  /** A file beside the briefing, as a path below `briefings/`. */
  | { kind: 'file'; path: string; outside: boolean }
  /** A file beside the briefing of a kind that is not published. */
  | { kind: 'unserved'; extension: string }
  /** An address with backslashes, or a scheme without its two slashes. */
  | { kind: 'slashes'; href: string }
  /** A host that would be taken for a page of this site. */
  | { kind: 'host' }
  | { kind: 'unsafe' }
  /** An address that no browser could open. */
  | { kind: 'unparsable' }
  /** Nothing at all, or a scheme without a host. */
  | { kind: 'empty' };

/**
 * Schemes that open another program and run nothing: the safelisted ones of the HTML Standard
 * ("custom scheme handlers"), and XMPP and the like beside them.
 */
const SAFE_SCHEMES = new Set(
  (
    'http https mailto tel bitcoin ftp ftps geo im irc ircs magnet matrix mms news nntp ' +
    'openpgp4fpr sftp sip sips sms smsto ssh urn webcal xmpp gemini gopher'
  )
    .split(' ')
    .map((name) => `${name}:`),
);

/** Domains of which no file beside a briefing has the name: `shop.example.org`. */
const HOST =
  /^(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|int|mil|info|biz|news|example|eu|uk|de|at|ch|fr|it|es|nl|be|pl|cz|ua|ru|se|no|fi|dk|ie|pt|gr|hu|ro|tr|il|jp|cn|in|au|ca|us|br|mx|za|tv|io)(?::\d+)?(?=[/?#]|$)/iu;

/** Files beside a briefing that may be served as they are. */
export const attachmentTypes: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  geojson: 'application/geo+json',
  json: 'application/json',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  tsv: 'text/tab-separated-values; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export const extensionOf = (path: string): string =>
  posix
    .extname(path.replace(/[?#].*$/, ''))
    .slice(1)
    .toLowerCase();

/**
 * Says what `href` means in the briefing whose file is `path` below `briefings/`.
 * Browsers drop tabs, line ends and leading control characters from addresses, so a scheme
 * is looked for only after doing the same (WHATWG URL, "basic URL parser").
 */
export function resolveLink(href: string, path: string): Target {
  // eslint-disable-next-line no-control-regex -- the characters that browsers strip
  const clean = href.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');
  if (clean === '') return { kind: 'empty' };
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme) {
    if (!SAFE_SCHEMES.has(scheme)) return { kind: 'unsafe' };
    const slip = /^(https?:)[/\\]?(?=[^/\\])(.+)$/i.exec(clean);
    if (slip) return { kind: 'slashes', href: `${slip[1]}//${slip[2]}` };
    return /^[^:]*:[/\\]*$/.test(clean) ? { kind: 'empty' } : external(clean);
  }
  if (/^[/\\]{2}/.test(clean)) return external(`https:${clean}`);
  // Markdown writes a backslash of an address as %5C.
  if (/^[^?#]*(?:\\|%5C)/i.test(clean)) {
    return { kind: 'slashes', href: clean.replace(/\\|%5C/gi, '/') };
  }
  if (clean.startsWith('#')) return { kind: 'anchor', id: decode(clean.slice(1)) };
  if (clean.startsWith('/')) return page(clean);
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(clean)!;
  const below = posix.normalize(posix.join(posix.dirname(path), decode(file)));
  if (/\.mdx?$/.test(file)) return page(`/briefings/${idOf(below)}/${rest}`);
  if (Object.hasOwn(attachmentTypes, extensionOf(file))) {
    return { kind: 'file', path: below, outside: below.startsWith('..') };
  }
  if (/^www\.[^/]+\.\p{L}/iu.test(clean) || HOST.test(clean)) return { kind: 'host' };
  // Pages may have a full stop in their name, and end like pages of another generator.
  const extension = extensionOf(file);
  if (/^[a-z]{2,4}\d?$/.test(extension) && !/^(html?|php|aspx?)$/.test(extension)) {
    return { kind: 'unserved', extension };
  }
  const { pathname, search, hash } = new URL(
    clean,
    `http://site/briefings/${encodeURI(idOf(path))}/`,
  );
  return page(pathname + search + hash);
}

const external = (href: string): Target =>
  URL.canParse(href) ? { kind: 'external', href } : { kind: 'unparsable' };

/**
 * Pages are called by their names in NFC; a link copied from a file's name may be in NFD. Their
 * addresses end with a slash; what has a full stop in its last part may be a file.
 */
function page(address: string): Target {
  const plain = address.replace(/(?:%[89A-F][0-9A-F])+/gi, decode);
  const normal = plain.normalize('NFC');
  // What begins with two slashes would be a host.
  const path = (normal === plain ? address : normal).replace(/^[/\\]+(?:\.{1,2}[/\\]+)*/, '/');
  return { kind: 'internal', path: path.replace(/^[^?#]*\/[^/?#.]+(?=[?#]|$)/, '$&/') };
}
