import { plan, to } from '../collection.ts';
import { answer } from '../formats/answer.ts';
import { sitemapIndex } from '../formats/sitemap.ts';

export const GET = async () => {
  const parts = (await plan()).sitemaps();
  const places = parts.map((_, part) => ({
    href: to.absolute(to.of('sitemapPart', { part: String(part) })),
  }));
  return answer('sitemapIndex', sitemapIndex(places));
};
