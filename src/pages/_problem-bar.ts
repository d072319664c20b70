import { defineMiddleware } from 'astro/middleware';
import { addresses } from '../briefing/addresses/urls.ts';
import { count } from '../briefing/text/plural.ts';
import { site } from '../site.ts';

/**
 * A bar on every page of development, pages of the site itself included, with the number of
 * problems and a link to all of them. It brings its own style, so that no build carries one.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  // Imported anew for each page: the server keeps this file, and what it imports, as they were.
  const { allProblems } = await import('./_problems.ts');
  const found = await allProblems();
  if (found.length === 0) return response;
  const html = await response.text();
  const { status, statusText, headers } = response;
  return new Response(withBar(html, found.length), { status, statusText, headers });
});

const withBar = (html: string, problems: number): string =>
  html.replace(/<body\b[^>]*>/, (body) => body + bar(problems));

const bar = (problems: number): string =>
  `<aside class="problem-bar" data-pagefind-ignore="all" lang="en" dir="ltr">
    <style>
      .problem-bar { padding: 0.4rem 1rem; background: #8c1d18; color: #fff; font: 0.875rem / 1.4 sans-serif; }
      .problem-bar a { color: inherit; }
      @media print { .problem-bar { display: none; } }
    </style>
    <a href="${addresses(site).home()}problems/">${count(problems, 'problem')}</a>
  </aside>`;
