import { to } from '../collection.ts';

/** RFC 9309; the sitemap line is an extension that all large search engines read. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${to.absolute(to.sitemap())}\n`);
