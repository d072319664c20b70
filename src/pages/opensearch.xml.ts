import { to } from '../collection.ts';
import { openSearch, OPENSEARCH_TYPE } from '../formats/opensearch.ts';
import { site } from '../site.ts';

/** How browsers search this site from their address bar. */
export const GET = () =>
  new Response(
    openSearch({
      name: site.name,
      description: site.description,
      lang: site.lang,
      search: to.absolute(to.search()),
      self: to.absolute(to.openSearch()),
      icon: to.absolute(to.file('favicon.ico')),
    }),
    { headers: { 'content-type': OPENSEARCH_TYPE } },
  );
