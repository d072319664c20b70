import type { HeadLink } from '../../briefing/addresses/head-link.ts';
import type { ListPage } from '../../briefing/lists/archive.ts';

/** The pages before and after one of a list, for programs. */
export const pagerLinks = (
  { number, last }: Pick<ListPage<unknown>, 'number' | 'last'>,
  href: (page: number) => string,
): HeadLink[] => [
  ...(number > 1 ? [{ rel: 'prev', href: href(number - 1) }] : []),
  ...(number < last ? [{ rel: 'next', href: href(number + 1) }] : []),
];
