import type { APIRoute } from 'astro';
import { pathsOf, plan, to } from '../collection.ts';
import { answer } from '../formats/answer.ts';
import { sitemap } from '../formats/sitemap.ts';

export const getStaticPaths = pathsOf('sitemapPart');

export const GET: APIRoute<{ part: string }> = async ({ props }) => {
  const pages = (await plan()).sitemaps()[Number(props.part)]!;
  const places = pages.map(({ path, changed }) => ({ href: to.absolute(to.file(path)), changed }));
  return answer('sitemapPart', sitemap(places));
};
