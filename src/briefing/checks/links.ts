import { nearest } from '../nearest.ts';
import { Problems } from '../problem.ts';
import type { Reading } from '../briefing.ts';
import { aliasPath, slug } from '../urls.ts';
import type { Check } from './check.ts';

/** Links to pages of this site must lead somewhere, and their anchors too. */
export const checkLinks: Check = (readings) => {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const lists = listPages(readings);
  return readings.flatMap((reading) => {
    const problems = new Problems(reading.file);
    for (const { href, line, column } of reading.facts?.links ?? []) {
      const at = { line, column };
      if (href.startsWith('#')) {
        checkAnchor(problems, at, href.slice(1), reading);
      } else if (href.startsWith('/')) {
        const [path, anchor] = split(href);
        const id = /^briefings\/(.+)$/.exec(path)?.[1];
        const target = id === undefined ? undefined : byId.get(id);
        if (target) checkAnchor(problems, at, anchor, target);
        else if (!lists.has(path)) missing(problems, at, href, id, byId);
      }
    }
    return problems.list;
  });
};

function split(href: string): [path: string, anchor: string] {
  const { pathname, hash } = new URL(href, 'http://site');
  return [decode(pathname).replace(/^\/|\/$/g, ''), decode(hash.slice(1))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Ids that every briefing's page has around its body. */
const frame = ['', 'content', 'sources'];

function checkAnchor(
  problems: Problems,
  at: { line: number; column: number },
  anchor: string,
  target: Reading,
): void {
  const anchors = target.facts?.anchors ?? [];
  if (frame.includes(anchor) || anchor.startsWith(':~:') || !target.facts) return;
  if (anchors.includes(anchor) || /^(fn|fnref)-/.test(anchor)) return;
  const meant = nearest(anchor, anchors);
  problems.add({
    name: 'broken-anchor',
    at,
    message: `There is no heading with the anchor "#${anchor}" in ${target.file}`,
    hint: meant
      ? `Did you mean #${meant}?`
      : 'An anchor is the heading in lower case, with hyphens between the words.',
  });
}

function missing(
  problems: Problems,
  at: { line: number; column: number },
  href: string,
  id: string | undefined,
  byId: Map<string, Reading>,
): void {
  const meant = id === undefined ? undefined : nearest(id, [...byId.keys()]);
  problems.add({
    name: 'broken-link',
    at,
    message: `"${href}" leads to no page of this site`,
    hint: meant
      ? `Did you mean /briefings/${meant}/?`
      : 'Link to a briefing by its path, such as /briefings/2021/biden-putin-call/; drafts and embargoed briefings are not on the site.',
  });
}

/** The other pages of the site that a briefing may link to, without slashes at the ends. */
function listPages(readings: readonly Reading[]): Set<string> {
  const pages = new Set([
    '',
    'briefings',
    'archive',
    'topics',
    'authors',
    'desks',
    'kinds',
    'places',
    'search',
    'about',
    'events',
  ]);
  for (const { facts } of readings) {
    if (!facts) continue;
    const { topics, places, author, kind, date, aliases } = facts.front;
    for (const topic of topics) pages.add(`topics/${slug(topic)}`);
    for (const place of places) pages.add(`places/${slug(place)}`);
    for (const { name, desk } of author) {
      pages.add(`authors/${slug(name)}`);
      if (desk) pages.add(`desks/${slug(desk)}`);
    }
    pages.add(`kinds/${kind}`);
    pages
      .add(`archive/${date.day.slice(0, 4)}`)
      .add(`archive/${date.day.slice(0, 7).replace('-', '/')}`);
    for (const alias of aliases) pages.add(aliasPath(alias));
  }
  return pages;
}
