import type { CreativeWork } from 'schema-dts';
import type { FrontMatter } from '../../briefing/schema.ts';

/** A source as https://schema.org/CreativeWork. */
export const sourceOf = ({
  title,
  url,
  publisher,
  published,
  archived,
}: FrontMatter['sources'][number]): CreativeWork => ({
  '@type': 'CreativeWork',
  name: title,
  ...(url && { url }),
  ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
  ...(published && { datePublished: published }),
  ...(archived && { archivedAt: archived }),
});
