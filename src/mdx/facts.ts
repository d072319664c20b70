import { posix } from 'node:path';
import type { Root } from 'hast';
import type { Facts } from '../briefing/briefing.ts';
import { isWebAddress } from '../briefing/picture.ts';
import type { Problems } from '../briefing/problem.ts';
import { countWords, readingMinutes } from '../briefing/text/reading-time.ts';
import { nothingFound, type FileUse, type CollectedFacts } from './rules/context.ts';
import type { ParsedFrontMatter } from './front-matter/read.ts';
import { ownPicture, type Served } from './syntax/own-picture.ts';
import { leadsToPicture, relativeTo } from './rules/picture.ts';
import { warnOfAlt } from './stray/alt-texts.ts';
import { childrenOf, placeOf, plain, textOf, type AnyNode } from './syntax/tree.ts';

/**
 * Notes the lead picture as a file in use, and brings its path into one spelling. As in bodies, it
 * may lie in `public/`, and its text has to say something.
 */
export function leadPicture(
  { front, places }: ParsedFrontMatter,
  path: string,
  problems: Problems,
  site: Served,
): FileUse[] {
  if (!front.image) return [];
  const { alt } = front.image;
  const src = ownPicture(front.image.src, path, site) ?? front.image.src;
  const at = places['image.src'] ?? { line: 1, column: 1 };
  const hint = 'Write what it shows, such as alt: Two ministers at a table.';
  warnOfAlt(alt, src, places['image.alt'] ?? at, problems, hint);
  if (/^\/(?![/\\])/.test(src)) {
    front.image.src = posix.normalize(src);
    return [{ path: front.image.src, written: src, use: 'public', ...at }];
  }
  if (isWebAddress(src)) {
    leadsToPicture(src, at, { path, problems });
    return [];
  }
  if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(src)) {
    problems.add({
      name: 'outside-briefings',
      at,
      message: `"${src}" does not name a file beside the briefing`,
      hint: 'Put the picture beside the briefing and write its name, such as ./picture.jpg.',
    });
    return [];
  }
  const below = posix.normalize(posix.join(posix.dirname(path), src));
  front.image.src = relativeTo(path, below);
  return [{ path: below, written: src, use: /\.svg$/i.test(src) ? 'media' : 'picture', ...at }];
}

/** The facts of a briefing from its front matter, the files it uses and its dressed body. */
export function factsOf(
  { front, places }: ParsedFrontMatter,
  files: readonly FileUse[],
  dressed: { tree: Root; found: CollectedFacts } | undefined,
  path: string,
  siteLang: string,
): Facts {
  const found = dressed?.found ?? nothingFound();
  const text = dressed ? textOf(dressed.tree as AnyNode) : '';
  const words = countWords(text, front.lang ?? siteLang);
  const by = (use: FileUse['use']) => [
    ...new Set(files.filter((one) => one.use === use).map((one) => relativeTo(path, one.path))),
  ];
  const shared = new Set(files.flatMap(({ use, path }) => (use === 'public' ? path : [])));
  return {
    front,
    lede: front.summary ?? (dressed ? firstParagraph(dressed.tree, found.stray) : ''),
    outline: found.outline,
    anchors: [...found.anchors],
    words,
    minutes: readingMinutes(words),
    links: found.links,
    pictures: by('picture'),
    media: by('media'),
    ...(shared.size > 0 && { publicPictures: [...shared] }),
    events: found.events,
    judgements: found.judgements,
    cited: front.sources.map(({ id }) => found.cited.get(id) ?? 0),
    needsCode: found.needsCode,
    places,
  };
}

function firstParagraph(tree: Root, stray: ReadonlySet<number>): string {
  const first = childrenOf(tree).find(
    (node) =>
      node.type === 'element' &&
      node.tagName === 'p' &&
      !stray.has(placeOf(node)?.line ?? 0) &&
      plain(node) !== '',
  );
  return first ? shortened(plain(first)) : '';
}

/** About as much as lists and search engines show of a lede. */
const LONGEST_LEDE = 300;

/** Cuts a paragraph that nobody wrote as a lede after a word, or a letter where there are no spaces. */
function shortened(text: string): string {
  if (text.length <= LONGEST_LEDE) return text;
  const cut = text.slice(0, LONGEST_LEDE);
  const words = /^([\s\S]*)\s/.exec(cut)?.[1] ?? '';
  // Half of a pair of surrogates, or an accent without its letter, is no letter.
  const letters = cut.replace(/[\ud800-\udbff]$|\P{M}\p{M}*$/u, '');
  const kept = words.length > LONGEST_LEDE / 2 ? words : letters;
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}
