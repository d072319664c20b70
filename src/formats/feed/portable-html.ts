import { escapeMarkup } from '../../briefing/text/escape.ts';

/** Every `<` of a body begins a tag; values stand in double quotes and have no bracket. */
const PIECE = /<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|[^">])*)>|[^<]+/g;
const ATTRIBUTE = /\s+([^\s="]+)(?:="([^"]*)")?/g;

/** What scripts, styles and fragments of a page need, and nobody elsewhere. */
const OF_PAGES = /^(?:class|id|name|role|style|tabindex|aria-.*|data-.*)$/;
/** Links that only lead about within a page, and what is there a second time for wide windows. */
const HIDDEN = /\sclass="(?:anchor|note-back)"|\saria-hidden="true"/;
/** Elements that say nothing once their attributes are gone. */
const FRAMES = new Set(['div', 'section', 'span']);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * A body's HTML without what it has for its page alone, with every address absolute. A link within
 * the page, as to a footnote, leads to that page: where many texts are shown at once, fragments
 * would meet. `page` is its absolute address.
 */
export function portableHtml(html: string, page: string): string {
  const open: ('printed' | 'bare' | 'hidden')[] = [];
  let hidden = 0;
  let printed = '';
  for (const [piece, slash, name, attributes] of html.matchAll(PIECE)) {
    if (name === undefined) {
      if (hidden === 0) printed += piece;
    } else if (slash) {
      const began = open.pop();
      if (began === 'hidden') hidden--;
      else if (began === 'printed' && hidden === 0) printed += `</${name}>`;
    } else {
      const kept = portableAttributes(attributes!, page);
      const isHidden = HIDDEN.test(attributes!);
      const isBare = kept === '' && FRAMES.has(name);
      if (!VOID.has(name)) open.push(isHidden ? 'hidden' : isBare ? 'bare' : 'printed');
      if (isHidden && !VOID.has(name)) hidden++;
      else if (!isHidden && !isBare && hidden === 0) printed += `<${name}${kept}>`;
    }
  }
  return printed;
}

const portableAttributes = (attributes: string, page: string): string =>
  [...attributes.matchAll(ATTRIBUTE)]
    .filter(([, name]) => !OF_PAGES.test(name!))
    .map(([written, name, value]) =>
      /^(?:href|src)$/.test(name!)
        ? ` ${name}="${absolute(value ?? '', page)}"`
        : written.trimEnd(),
    )
    .join('');

/** As it stands in an attribute, before and after. */
function absolute(written: string, page: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return escapeMarkup(new URL(unescapeMarkup(written), page).href);
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescapeMarkup = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (reference, hex?: string, name?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (signs[name!] ?? reference),
  );
