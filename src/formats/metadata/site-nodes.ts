import type { BreadcrumbList, NewsMediaOrganization, Organization, WebSite } from 'schema-dts';
import type { Labelled } from '../../briefing/addresses/urls.ts';
import type { MetadataSettings } from './settings.ts';

/** What all pages say of the site in schema.org's words; nodes name each other by `@id`. */

export const websiteId = ({ to }: MetadataSettings) => `${to.absolute(to.home())}#website`;
const publisherId = ({ to }: MetadataSettings) => `${to.absolute(to.home())}#publisher`;

export const websiteRef = (settings: MetadataSettings) => ({ '@id': websiteId(settings) });
export const publisherRef = (settings: MetadataSettings) => ({ '@id': publisherId(settings) });

/** https://schema.org/WebSite, with the search that `/search/?q=…` is. */
export function website(settings: MetadataSettings): WebSite {
  const search = { 'query-input': 'required name=search_term_string' };
  const { to, site } = settings;
  return {
    '@type': 'WebSite',
    '@id': websiteId(settings),
    url: to.absolute(to.home()),
    name: site.name,
    description: site.description,
    inLanguage: site.lang,
    publisher: publisherRef(settings),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${to.absolute(to.search())}?q={search_term_string}`,
      },
      // Google asks for it, and the types do not know it.
      ...search,
    },
  };
}

/** The publisher; one with policies is https://schema.org/NewsMediaOrganization, which knows them. */
export function publisher(settings: MetadataSettings): Organization | NewsMediaOrganization {
  const { to, site } = settings;
  const { name, url, logo, policies } = site.publisher;
  const common = {
    '@id': publisherId(settings),
    name,
    url: url ?? to.absolute(to.home()),
    logo: {
      '@type': 'ImageObject' as const,
      url: absoluteFile(logo ?? '/apple-touch-icon.png', settings),
    },
  };
  if (!policies) return { '@type': 'Organization', ...common };
  const at = (policy: string | undefined) => policy && absoluteFile(policy, settings);
  const known = {
    correctionsPolicy: at(policies.corrections),
    ethicsPolicy: at(policies.ethics),
    ownershipFundingInfo: at(policies.ownership),
    publishingPrinciples: at(policies.principles),
  };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value));
  return { '@type': 'NewsMediaOrganization', ...common, ...given };
}

/** A web address as it is, a path of this site with its origin and base. */
export const absoluteFile = (path: string, { to }: MetadataSettings): string =>
  URL.canParse(path) ? path : to.absolute(to.file(path));

/** The way to a page from the home page, which is the first of `steps`. */
export const breadcrumbs = (
  steps: readonly Labelled[],
  { to }: MetadataSettings,
): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: to.absolute(href),
  })),
});
