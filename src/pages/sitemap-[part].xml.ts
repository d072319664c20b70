import { sitemap, sitemapParts } from '../formats/sitemap.ts';
import type { Place } from '../formats/sitemap.ts';
import { sitemapPlaces } from './_sitemap-places.ts';

export const getStaticPaths = async () =>
  sitemapParts(await sitemapPlaces()).map((places, part) => ({
    params: { part: String(part) },
    props: { places },
  }));

export const GET = ({ props }: { props: { places: Place[] } }) =>
  new Response(sitemap(props.places));
