import { escapeMarkup } from '../briefing/text/escape.ts';

/**
 * An OpenSearch 1.1 description, by which browsers add a site as a search engine
 * (https://github.com/dewitt/opensearch). Addresses are absolute; the specification's limits of
 * length are kept by cutting.
 */
export interface SearchDescription {
  name: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** The search page. */
  search: string;
  /** The description itself. */
  self: string;
  /** An icon of 16 by 16 pixels or more. */
  icon: string;
}

/** Every browser knows this type; hosts that know only `.xml` do no harm. */
const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

export function openSearch({
  name,
  description,
  lang,
  search,
  self,
  icon,
}: SearchDescription): string {
  const text = (tag: string, content: string, most: number) =>
    `<${tag}>${escapeMarkup(cut(content, most))}</${tag}>`;
  const url = (attributes: string, template: string) =>
    `<Url ${attributes} template="${escapeMarkup(template)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    text('ShortName', name, 16),
    text('LongName', name, 48),
    text('Description', description, 1024),
    url('type="text/html" method="get"', `${search}?q={searchTerms}`),
    url(`type="${OPENSEARCH_TYPE}" rel="self"`, self),
    `<Image width="16" height="16" type="image/x-icon">${escapeMarkup(icon)}</Image>`,
    text('Language', lang, 64),
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** Counted in code points, so that no sign is cut in two. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('').trim();
