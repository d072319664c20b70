import { to } from '../collection.ts';
import { answer } from '../formats/answer.ts';
import { openSearch } from '../formats/opensearch.ts';
import { site } from '../site.ts';

/** How browsers search this site from their address bar. */
export const GET = () =>
  answer(
    'openSearch',
    openSearch({
      name: site.name,
      description: site.description,
      lang: site.lang,
      search: to.absolute(to.search()),
      self: to.absolute(to.openSearch()),
      icon: to.absolute(to.file('favicon.ico')),
    }),
  );
