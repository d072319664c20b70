import { plan, to } from '../collection.ts';
import { answer } from '../formats/answer.ts';
import { newsOf, newsSitemap } from '../formats/news-sitemap.ts';
import { now, site } from '../site.ts';

export const GET = async () =>
  answer('newsSitemap', newsSitemap(newsOf((await plan()).briefings, now), site, to.absolute));
