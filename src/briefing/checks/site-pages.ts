import type { Reading } from '../briefing.ts';
import { slug } from '../addresses/segment.ts';
import { CALENDAR_FILE, feedFiles } from '../addresses/feeds.ts';
import { groupings } from '../addresses/urls.ts';
import type { Grounds } from './check.ts';

/** Everything at an address of the site besides briefings and their aliases, without slashes at the ends. */

/** Files that the build makes at the top of the site. */
const builtFiles: readonly string[] = [
  '404.html',
  '_headers',
  'feeds/all.opml',
  'feeds/style.css',
  'licences.txt',
  'opensearch.xml',
  'robots.txt',
  'site.webmanifest',
  'sitemap-index.xml',
];

/** Whether there is a file at this path: made by the build, or copied from `public/`. */
export const isFile = (path: string, { publicFiles }: Grounds): boolean =>
  builtFiles.includes(path) ||
  isFeed(path) ||
  /^sitemap-\d+\.xml$/.test(path) ||
  publicFiles.includes(path);

/** Every list may have feeds beside it, and a calendar. */
const isFeed = (path: string): boolean =>
  [...Object.values(feedFiles), CALENDAR_FILE].includes(path.split('/').at(-1)!);

/** Folders that the build fills. */
const builtFolders = ['_astro', 'cards', 'media', 'pagefind'];

/** Whether a page at this path would stand where a file stands, or among files of the build. */
export function hidesFile(path: string, grounds: Grounds): boolean {
  const parts = path.split('/');
  return (
    builtFolders.includes(parts[0]!) ||
    parts.some((_, index) => isFile(parts.slice(0, index + 1).join('/'), grounds))
  );
}

/** The pages that list briefings, with all pages of the long lists. */
export function listPages(readings: readonly Reading[], { pageSize }: Grounds): Set<string> {
  const sizes = new Map<string, number>([['briefings', 0]]);
  const years = new Set<string>();
  const add = (list: string) => sizes.set(list, (sizes.get(list) ?? 0) + 1);
  for (const { facts } of readings) {
    if (!facts) continue;
    const { topics, places, author, kind, date } = facts.front;
    const [year, month] = date.day.split('-');
    years.add(`archive/${year}`);
    const lists = [
      'briefings',
      `archive/${year}/${month}`,
      `kinds/${kind}`,
      ...topics.map((topic) => `topics/${slug(topic)}`),
      ...places.map((place) => `places/${slug(place)}`),
      ...author.map(({ name }) => `authors/${slug(name)}`),
      ...author.flatMap(({ desk }) => (desk ? [`desks/${slug(desk)}`] : [])),
    ];
    for (const list of new Set(lists)) add(list);
  }
  const later = [...sizes].flatMap(([list, size]) =>
    Array.from(
      { length: Math.max(0, Math.ceil(size / pageSize) - 1) },
      (_, n) => `${list}/${n + 2}`,
    ),
  );
  const single = [
    '',
    'archive',
    'search',
    'about',
    'events',
    'updates',
    'corrections',
    'as-of',
    'feeds',
  ];
  return new Set([...single, ...groupings, ...years, ...sizes.keys(), ...later]);
}
