import type { Body } from '../../briefing/body.ts';
import { messagesFor } from '../../briefing/messages.ts';
import { breakWords, conceal, type Facet, type ResultFacts } from '../../briefing/search.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { escapeHtml, plainBody } from './plain-body.ts';

/** A briefing as Pagefind indexes it: https://pagefind.app/docs/indexing/ */
export interface SearchDocument {
  /** From the site's base, which Pagefind itself puts before it. */
  url: string;
  /** HTML; indexed is what stands in elements with `data-pagefind-body`. */
  content: string;
}

interface SearchSettings {
  /** The site's base, with both slashes. */
  base: string;
  /** Language of the site's own words. */
  lang: string;
  locale: string;
}

/**
 * How much more a word counts than in the body. Cross-heads have Pagefind's own weights for
 * headings (6 for `<h2>` to 2 for `<h6>`), and the title counts again as metadata.
 */
const WEIGHTS = { title: 7, lede: 3 };

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

/** The opening tag of a page's body. */
const BODY = /<[^<>]*\sdata-pagefind-body[\s=>]/;

/**
 * From a built page, whose body is the element with `data-pagefind-body`. What stands before it
 * is left out, because Pagefind also reads metadata outside of what it indexes.
 * Throws when the page has no such element.
 */
export function documentFromPage(
  view: BriefingView,
  page: string,
  settings: SearchSettings,
): SearchDocument {
  const start = page.search(BODY);
  if (start < 0) throw new Error(`The page of ${view.file} has no element with data-pagefind-body`);
  return documentOf(view, page.slice(start), settings);
}

/** From a compiled body, with components in their plain form. */
export function documentFromBody(
  view: BriefingView,
  body: Body,
  settings: SearchSettings,
): SearchDocument {
  return documentOf(view, `<div data-pagefind-body>${plainBody(body, settings)}</div>`, settings);
}

function documentOf(view: BriefingView, html: string, settings: SearchSettings): SearchDocument {
  const head = `<html><head>${headOf(view, settings)}</head>`;
  return {
    url: view.href.slice(settings.base.length - 1),
    content: `${head}<body>${leadOf(view)}${breakHtml(html)}`,
  };
}

const leadOf = ({ title, lede }: BriefingView): string =>
  `<div data-pagefind-body><h1 data-pagefind-weight="${WEIGHTS.title}">${breakWords(escapeHtml(title))}</h1>` +
  (lede && `<p data-pagefind-weight="${WEIGHTS.lede}">${breakWords(escapeHtml(lede))}</p>`) +
  '</div>';

function headOf(view: BriefingView, { lang }: SearchSettings): string {
  const { title, kind, topics, authors, places, date, stamp } = view;
  const values: Record<Facet, string[]> = {
    kind: [kind.label],
    topic: topics.map(({ label }) => label),
    author: authors.map(({ label }) => label),
    place: places.map(({ label }) => label),
    year: [date.day.slice(0, 4)],
    language: [languageName(view.lang, lang)],
  };
  return [
    meta('meta', 'title', breakWords(title)),
    meta('meta', 'facts', conceal(resultFacts(view))),
    // Without this one Pagefind takes the first picture of the page, and searches its address.
    meta('meta', 'image', ''),
    meta('sort', 'status', stamp.instant),
    ...Object.entries(values).flatMap(([facet, list]) =>
      list.map((value) => meta('filter', facet, value)),
    ),
  ].join('');
}

const meta = (use: 'meta' | 'sort' | 'filter', name: string, content: string): string =>
  `<meta data-pagefind-${use}="${name}[content]" content="${escapeHtml(content)}">`;

function resultFacts({ stamp, standing, lang, dir }: BriefingView): ResultFacts {
  const messages = messagesFor(lang);
  return {
    instant: stamp.instant,
    label: messages.status,
    status: `${stamp.day} · ${stamp.time} ${stamp.zone}`,
    state: stamp.state,
    word: messages.state[stamp.state],
    standing: standing === 'published' ? '' : messages[standing],
    lang,
    dir,
  };
}

const names = new Map<string, Intl.DisplayNames>();

/** "German" for `de-AT`, in the language of the site; a code that Intl does not know stays. */
function languageName(lang: string, siteLang: string): string {
  let named = names.get(siteLang);
  if (!named) names.set(siteLang, (named = new Intl.DisplayNames(siteLang, { type: 'language' })));
  const code = lang.split('-')[0]!;
  return named.of(code) ?? code;
}

const TAG_OR_TEXT = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

/** Parts of captions and other small print, which only styles keep apart. */
const PART = /^<(?:time|span class="(?:by|confidence|credit|place|programme|via)")[\s>]/;

/** Breaks words in text only: an id or an address must stay as it is. */
const breakHtml = (html: string): string =>
  html.replace(TAG_OR_TEXT, (piece) => {
    if (!piece.startsWith('<')) return breakWords(piece);
    return PART.test(piece) ? ` ${piece}` : piece;
  });
