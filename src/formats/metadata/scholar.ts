import type { BriefingView } from '../../briefing/view.ts';
import type { MetadataSettings } from './settings.ts';

/** A `<meta name content>`. */
export interface Tag {
  name: string;
  content: string;
}

/**
 * The tags by which Google Scholar and Zotero know a text, after
 * https://scholar.google.com/intl/en/scholar/inclusion.html and the Dublin Core terms
 * (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
 * `permanent` is the address, from the host's root, of the very text that is described.
 */
export function scholarTags(
  view: BriefingView,
  permanent: string,
  { to, site }: MetadataSettings,
): Tag[] {
  const { title, lang, facts, date, stamp, topics, lede } = view;
  const url = to.absolute(permanent);
  const names = facts.front.author.map(({ name }) => name);
  const pairs: [string, string][] = [
    ['citation_title', title],
    ...names.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', slashed(date.day)],
    ['citation_online_date', slashed(stamp.instant.slice(0, 10))],
    ['citation_publisher', site.publisher.name],
    ['citation_language', lang],
    ['citation_public_url', url],
    ...topics.map(({ label }): [string, string] => ['citation_keywords', label]),
    ['DC.title', title],
    ...names.map((name): [string, string] => ['DC.creator', name]),
    ['DC.publisher', site.publisher.name],
    ...(lede ? [['DC.description', lede] as [string, string]] : []),
    ...topics.map(({ label }): [string, string] => ['DC.subject', label]),
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.language', lang],
    ['DC.identifier', url],
    ['DCTERMS.issued', date.day],
    ['DCTERMS.modified', stamp.instant],
  ];
  return pairs.map(([name, content]) => ({ name, content }));
}

const slashed = (day: string): string => day.replaceAll('-', '/');
