import { to } from '../collection.ts';
import { answer } from '../formats/answer.ts';

/** RFC 9309; the sitemap line is an extension that all large search engines read. */
export const GET = () =>
  answer(
    'robots',
    `User-agent: *\nAllow: /\nSitemap: ${to.absolute(to.sitemap())}\nSitemap: ${to.absolute(to.of('newsSitemap'))}\n`,
  );
