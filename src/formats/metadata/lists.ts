import type { Graph } from 'schema-dts';
import type { Labelled } from '../../briefing/addresses/urls.ts';
import type { BriefingView } from '../../briefing/view.ts';
import type { MetadataSettings } from './settings.ts';
import { breadcrumbs, publisher, website, websiteRef } from './site-nodes.ts';

/** A list of briefings as its page shows it. */
export interface DescribedList {
  title: string;
  /** The address of this page, from the host's root. */
  href: string;
  description?: string | undefined;
  /** The list of lists that it belongs to. */
  parent?: Labelled;
  items: readonly Pick<BriefingView, 'title' | 'href'>[];
}

/** https://schema.org/CollectionPage with what it lists, in order. */
export function listGraph(listing: DescribedList, settings: MetadataSettings): Graph {
  const { title, href, description, parent, items } = listing;
  const { to, site } = settings;
  const here = to.absolute(href);
  const home = { label: site.name, href: to.home() };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'CollectionPage',
        '@id': here,
        url: here,
        name: title,
        ...(description && { description }),
        inLanguage: site.lang,
        isPartOf: websiteRef(settings),
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: items.length,
          itemListElement: items.map((item, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: item.title,
            url: to.absolute(item.href),
          })),
        },
      },
      breadcrumbs([home, ...(parent ? [parent] : []), { label: title, href }], settings),
      website(settings),
      publisher(settings),
    ],
  };
}

/** What the home page says: the site itself. */
export const siteGraph = (settings: MetadataSettings): Graph => ({
  '@context': 'https://schema.org',
  '@graph': [website(settings), publisher(settings)],
});
