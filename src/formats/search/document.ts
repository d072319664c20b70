import type { IndexedFacts } from '../../search/companion-files.ts';
import { LEDE_WEIGHT, PARTS } from '../../search/weights.ts';
import { breakWords } from '../../search/words.ts';
import { conceal } from '../../search/result-facts.ts';
import type { BriefingView } from '../../briefing/view.ts';
import type { Compounds } from './compounds.ts';
import { indexedFacts, resultFacts } from './facts.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';

/** A briefing as Pagefind indexes it: https://pagefind.app/docs/indexing/ */
export interface SearchDocument {
  /** From the site's base, which Pagefind itself puts before it. */
  url: string;
  /** HTML; indexed is what stands in elements with `data-pagefind-body`. */
  content: string;
  facts: IndexedFacts;
}

interface SearchSettings {
  /** The site's base, with both slashes. */
  base: string;
  /** Language of the site's own words. */
  lang: string;
}

/** Words that the site puts into a body, not the writer. */
export const siteWords = [
  '.label',
  '.cite',
  '.watch',
  '.percent',
  '.transcript > summary',
  '.problems',
  '.footnotes > h2',
  '.note-ref',
  '.note-back',
  '.anchor',
  '.margin-note',
];

/**
 * A briefing with the HTML of its body, which must be sound: made from data, or by a parser.
 * `compounds` are those of the whole site.
 */
export function documentOf(
  view: BriefingView,
  html: string,
  settings: SearchSettings,
  compounds: Compounds,
): SearchDocument {
  const facts = indexedFacts(view, settings.lang);
  const parts = compounds.endings(view.lang, textOf(view, html)).join(' ');
  const head = `<html><head>${headOf(view, facts)}${parts && meta('meta', PARTS, breakWords(parts))}</head>`;
  const hasText = /[\p{L}\p{N}]/u.test(html.replace(TAG, ''));
  const body = `<div data-pagefind-body>${breakHtml(withLede(view, withFormulas(html)))}</div>`;
  return {
    url: view.href.slice(settings.base.length - 1),
    content: `${head}<body>${leadOf(view, hasText)}${body}`,
    facts,
  };
}

/** All text of a briefing by which it is found, as HTML. */
export const textOf = ({ title, facts }: BriefingView, html: string): string =>
  `${escapeMarkup(`${title} ${facts.front.summary ?? ''}`)} ${html}`;

const WEIGHT = `data-pagefind-weight="${LEDE_WEIGHT}"`;

/** The summary; without any text the title, because Pagefind leaves out a page without words. */
function leadOf({ title, facts }: BriefingView, hasText: boolean): string {
  const lead = facts.front.summary ?? (hasText ? '' : title);
  return lead && `<div data-pagefind-body><p ${WEIGHT}>${breakWords(escapeMarkup(lead))}</p></div>`;
}

/** Where there is no summary, the first paragraph is the lede. */
const withLede = ({ facts }: BriefingView, html: string): string =>
  facts.front.summary ? html : html.replace('<p>', `<p ${WEIGHT}>`);

const headOf = (view: BriefingView, { values }: IndexedFacts): string =>
  [
    meta('meta', 'title', breakWords(view.title)),
    meta('meta', 'names', breakWords(namesOf(view, values))),
    meta('meta', 'facts', conceal(resultFacts(view))),
    // Without this one Pagefind takes the first picture of the page, and searches its address.
    meta('meta', 'image', ''),
    ...Object.entries(values).flatMap(([facet, list]) =>
      list.map((value) => meta('filter', facet, value)),
    ),
  ].join('');

/** Names that readers search for, and that need not stand in the text. */
function namesOf(
  { authors }: BriefingView,
  { author, topic, place }: IndexedFacts['values'],
): string {
  const desks = authors.flatMap(({ desk }) => desk?.label ?? []);
  return [...new Set([...author, ...desks, ...topic, ...place])].join(', ');
}

const meta = (use: 'meta' | 'filter', name: string, content: string): string =>
  `<meta data-pagefind-${use}="${name}[content]" content="${escapeMarkup(content)}">`;

const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const TAG_OR_TEXT = new RegExp(`${TAG.source}|[^<]+`, 'g');

/** Parts of captions and other small print, which only styles keep apart. */
const PART = /^<(?:time|span class="(?:by|confidence|credit|place|programme|via)")[\s>]/;

/** A formula is found by its TeX; what MathML has as text are its signs without their order. */
const FORMULA = /<math\b(?:"[^"]*"|[^">])*? alttext="([^"]*)"(?:"[^"]*"|[^">])*>[^]*?<\/math>/g;

const withFormulas = (html: string): string =>
  html.replace(FORMULA, (_, tex: string) => tex.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

/** Breaks words in text only: an id or an address must stay as it is. */
const breakHtml = (html: string): string =>
  html.replace(TAG_OR_TEXT, (piece) => {
    if (!piece.startsWith('<')) return breakWords(piece);
    return PART.test(piece) ? ` ${piece}` : piece;
  });
