import { githubAnchors } from '../github-anchors.ts';
import { nearest } from '../text/nearest.ts';
import { Problems, type Finding } from '../problem.ts';
import type { Facts, Link, Reading } from '../briefing.ts';
import { aliasPath, decode } from '../addresses/alias.ts';
import { lookedAt, type Check, type Grounds } from './check.ts';
import { takenBy } from './taken.ts';

/** Links to pages of this site must lead somewhere, and their anchors too. */
export const checkLinks: Check = (readings, grounds) => {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const taken = takenBy(readings, grounds);
  const aliases = new Set<string>();
  for (const { facts } of readings) {
    for (const alias of facts?.front.aliases ?? []) aliases.add(aliasPath(alias)!);
  }
  const isThere = (path: string) => aliases.has(path) || taken.hasPage(path);
  return lookedAt(readings, grounds).flatMap((reading) => {
    const problems = new Problems(reading.file);
    for (const link of bodyOf(reading)?.links ?? []) {
      const { href, line, column } = link;
      const at = { line, column };
      if (href.startsWith('#')) {
        checkAnchor(problems, at, href.slice(1), reading);
      } else if (href.startsWith('/')) {
        const [path, anchor] = split(href);
        const id = /^briefings\/(.+)$/.exec(path)?.[1];
        const target = id === undefined ? undefined : byId.get(id);
        if (target) checkAnchor(problems, at, anchor, target);
        else if (taken.hasFile(path)) {
          if (href.split(/[?#]/, 1)[0]!.endsWith('/')) problems.add(takenForPage(link));
        } else if (!isThere(path) && (reading.facts || !OF_FACTS.test(path))) {
          problems.add(missing(link, id, reading, byId, grounds));
        }
      }
    }
    problems.fold();
    return problems.list;
  });
};

/** Links to pages are given the slash at their end, and nothing else tells such a file from a page. */
const takenForPage = ({ href, written = href, line, column }: Link): Finding => ({
  name: 'broken-link',
  at: { line, column },
  message: `"${written}" is a file without an ending such as .txt, and would be taken for a page`,
  hint: 'Give the file an ending, or link to it with its whole address.',
});

function split(href: string): [path: string, anchor: string] {
  const { pathname, hash } = URL.parse(href, 'http://site') ?? { pathname: href, hash: '' };
  return [decode(pathname).replace(/^\/|\/$/g, ''), decode(hash.slice(1))];
}

const bodyOf = ({ facts, bare }: Reading): Reading['bare'] => facts ?? bare;

/** The ids that a briefing's page has around its body: `#top` and `#` are the top of every page. */
function idsAround({ front }: Facts): string[] {
  const ids = ['', 'top', 'content', 'citation', ...front.sources.map(({ id }) => `source-${id}`)];
  if (front.changes.length > 0) ids.push('changes');
  if (front.sources.length > 0) ids.push('sources');
  return ids;
}

/** Pages that there may be by facts of the briefing that cannot be read; old addresses apart. */
const OF_FACTS = /^(topics|places|authors|desks|kinds|archive|briefings\/\d+$)(\/|$)/;

/** Ids that a page may have of which the front matter cannot be read: many hang on its sources. */
const MAYBE_THERE = /^(|top|content|citation|changes|sources|(source|cite|section)-.+)$/;

function checkAnchor(
  problems: Problems,
  at: { line: number; column: number },
  anchor: string,
  target: Reading,
): void {
  // Which briefings are related, and so whether any are, is known only when pages are made.
  const body = bodyOf(target);
  if (!body || anchor === 'related' || anchor.startsWith(':~:')) return;
  if (!target.facts && (target.file !== problems.file || MAYBE_THERE.test(anchor))) return;
  const anchors = [...body.anchors, ...(target.facts ? idsAround(target.facts) : [])];
  if (anchors.includes(anchor)) return;
  const meant = githubAnchors(body.outline).get(anchor) ?? nearest(anchor, anchors);
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
  { href, written = href, line, column }: Link,
  id: string | undefined,
  from: Reading,
  byId: ReadonlyMap<string, Reading>,
  { unpublished }: Grounds,
): Finding {
  const fault = { name: 'broken-link', at: { line, column } } as const;
  if (id !== undefined && unpublished.has(id)) {
    return {
      ...fault,
      message: `"${written}" leads to a briefing that is not published yet`,
      hint: 'It is a draft or under embargo. Publish it first, or take the link out until then.',
    };
  }
  return {
    ...fault,
    message: `"${written}" leads to no page of this site`,
    hint: hintFor(written, id ?? split(href)[0], from, byId),
  };
}

/** The briefing that is most likely meant, else one that there is. */
function hintFor(
  written: string,
  id: string,
  from: Reading,
  byId: ReadonlyMap<string, Reading>,
): string {
  const [name = ''] = decode(written).split(/[?#]/, 1);
  // A page lies in a folder of its own, so `./camel` is not the file beside it.
  const folder = from.id.includes('/') ? from.id.replace(/[^/]*$/, '') : '';
  const { pathname } = new URL(name, `http://site/${folder}`);
  const beside = name.startsWith('/') ? undefined : byId.get(clean(pathname));
  if (beside) {
    const ending = /\.mdx?$/.exec(beside.file)?.[0] ?? '.mdx';
    return `Did you mean ${name.replace(/\/$/, '')}${ending}?`;
  }
  const known = [...byId.keys()].filter((other) => other !== from.id);
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const bare = clean(id);
  const named = known.filter((other) => last(other) === last(bare));
  const meant =
    (known.includes(bare) && bare) || nearest(bare, known) || (named.length === 1 && named[0]);
  if (meant) return `Did you mean /briefings/${meant}/?`;
  return known.length > 0
    ? `Link to a briefing by its path, such as /briefings/${known[0]}/.`
    : 'Link to a page that there is; this is the only briefing so far.';
}

const clean = (path: string): string =>
  decode(path)
    .replace(/^\/|\/$/g, '')
    .replace(/^briefings\//, '')
    .replace(/\.(?:mdx?|html?)$/, '')
    .replace(/\/index$/, '');
