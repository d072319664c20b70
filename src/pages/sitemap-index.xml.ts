import { to } from '../collection.ts';
import { sitemapIndex, sitemapParts } from '../formats/sitemap.ts';
import { sitemapPlaces } from './_sitemap-places.ts';

export const GET = async () =>
  new Response(
    sitemapIndex(
      sitemapParts(await sitemapPlaces()).map((_, index) => ({
        href: to.absolute(to.file(`sitemap-${index}.xml`)),
      })),
    ),
  );
