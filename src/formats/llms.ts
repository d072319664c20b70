import type { Addresses } from '../briefing/addresses/urls.ts';
import type { BriefingView } from '../briefing/view.ts';

/** What `/llms.txt` links to besides briefings. */
export interface LlmsLink {
  label: string;
  /** Absolute address. */
  href: string;
  about: string;
}

/** The pages from which the rest of a site can be found. */
export const guideLinks = (to: Addresses): LlmsLink[] => [
  {
    label: 'Archive',
    href: to.absolute(to.archive()),
    about: 'all briefings by month of their date',
  },
  { label: 'Updates', href: to.absolute(to.updates()), about: 'every new status' },
  { label: 'Corrections', href: to.absolute(to.corrections()), about: 'what was wrong' },
  { label: 'As of', href: to.absolute(to.asOf()), about: 'what held at a time' },
  { label: 'Sitemap', href: to.absolute(to.sitemap()), about: 'all pages' },
];

/** Enough to see what a site is about; the data list all. */
const MOST = 100;

/**
 * A guide to the site for language models, after https://llmstxt.org: Markdown with a heading, a
 * quotation and lists of links. `page` gives the absolute address of a briefing.
 */
export function llms(
  briefings: readonly Pick<BriefingView, 'id' | 'title' | 'lede' | 'stamp'>[],
  site: { name: string; description: string },
  page: (id: string) => string,
  others: readonly LlmsLink[],
): string {
  const list = briefings
    .slice(0, MOST)
    .map(({ id, title, lede, stamp }) =>
      entry(title, page(id), `status ${stamp.instant}. ${lede}`),
    );
  return `# ${oneLine(site.name)}

> ${oneLine(site.description)}

Every briefing says what was known at its status. Cite it with its status; earlier statuses keep their addresses.

## Briefings, newest status first

${list.join('\n')}

## More

${others.map(({ label, href, about }) => entry(label, href, about)).join('\n')}
`;
}

const entry = (label: string, href: string, about: string): string =>
  `- [${oneLine(label).replace(/[\\[\]]/g, '\\$&')}](${href}): ${oneLine(about)}`;

/** On one line, and without elements, which Markdown would take from HTML. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(?=[#a-z])/gi, '&amp;')
    .replaceAll('<', '&lt;');
