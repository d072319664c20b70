import type { APIRoute } from 'astro';
import { pathsOf, plan, to } from '../collection.ts';
import { imagesOf } from '../collection/metadata.ts';
import { answer } from '../formats/answer.ts';
import { sitemap, type SitemapEntry } from '../formats/sitemap.ts';

export const getStaticPaths = pathsOf('sitemapPart');

export const GET: APIRoute<{ part: string }> = async ({ props }) => {
  const { briefing, sitemaps } = await plan();
  const places: SitemapEntry[] = [];
  for (const { path, briefing: id, ...page } of sitemaps()[Number(props.part)]!) {
    const view = id === undefined ? undefined : briefing(id);
    places.push({
      ...page,
      href: to.absolute(to.file(path)),
      images: view ? await imagesOf(view) : [],
    });
  }
  return answer('sitemapPart', sitemap(places));
};
