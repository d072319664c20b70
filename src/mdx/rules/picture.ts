import { posix } from 'node:path';
import type { Element } from 'hast';
import type { Place } from '../../briefing/place.ts';
import { decode } from '../../briefing/addresses/alias.ts';
import { warnOfAlt } from '../stray/alt-texts.ts';
import type { Context, FileUse } from './context.ts';
import { ownPicture } from '../syntax/own-picture.ts';
import { isWritten } from '../syntax/written.ts';
import { isFaulty, linkFault } from './link-problems.ts';
import { extensionOf, resolveLink } from './link-target.ts';
import { element, jsx, placeOf, text, type AnyNode, type ParentNode } from '../syntax/tree.ts';

/**
 * A picture that a writer names becomes a `<Picture>`, which pages print in modern formats.
 * A picture elsewhere on the web becomes a link: reading a briefing asks nobody else for anything.
 * In a link, which leads elsewhere, it becomes the text.
 */
export function transformPicture(
  node: Element,
  context: Context,
  parents: readonly ParentNode[],
): AnyNode[] {
  const inLink = parents.some(isLink);
  const { src = '', alt = '', title } = node.properties;
  const at = placeOf(node);
  const written = ownPicture(String(src), context.path, context) ?? String(src);
  if (/^(https?:)?\/\//i.test(written)) {
    if (!leadsToPicture(written, at, context, inLink)) return [text(String(alt))];
    if (inLink) return [text(String(alt) || nameOf(written))];
    return [element('a', { href: written }, [text(String(alt) || written)])];
  }
  const file = usePicture(written, at, context);
  if (!file) return [];
  // An empty text that was written out says that the picture is decoration.
  const isDecoration = alt === '' && isWritten(node) && node.properties.alt !== undefined;
  if (!isDecoration) warnOfAlt(String(alt), written, at, context.problems);
  const props: Record<string, string> = { src: file, alt: String(alt) };
  if (typeof title === 'string') props.title = title;
  return [jsx('Picture', props)];
}

/**
 * Warns of a picture on another site, which pages link to and never load. False where no browser
 * could open its address.
 */
export function leadsToPicture(
  written: string,
  at: Place | undefined,
  { path, problems }: Pick<Context, 'path' | 'problems'>,
  inLink = false,
): boolean {
  const target = resolveLink(written, path);
  if (isFaulty(target)) {
    problems.add({ ...linkFault(written, target), at });
    return false;
  }
  problems.add({
    name: 'remote-picture',
    severity: 'warning',
    at,
    message: `The picture ${written} is on another site, so the page only ${inLink ? 'says what it shows' : 'links to it'}`,
    hint: 'Put the picture beside the briefing and name the file.',
  });
  return true;
}

const isLink = (node: ParentNode): boolean => node.type === 'element' && node.tagName === 'a';

/** What stands last in an address before `?` or `#`: its file, or else its host. */
const nameOf = (address: string): string =>
  decode(/([^/?#]+)\/*(?:[?#].*)?$/.exec(address)?.[1] ?? address);

/** Vector pictures, films and captions are served as they are; all other pictures are optimised. */
const useOf = (path: string): FileUse['use'] =>
  /^(svg|mp4|webm|vtt)$/.test(extensionOf(path)) ? 'media' : 'picture';

/** Notes that the body shows a picture, which may lie in `public/` too: `/static/a.png`. */
export function usePicture(
  written: string,
  at: Place | undefined,
  context: Context,
): string | undefined {
  const clean = decode(written.trim());
  // Browsers read a backslash as a slash, and two slashes begin a host.
  if (!/^\/(?![/\\])/.test(clean)) return useFile(written, at, context);
  const path = posix.normalize(clean);
  const place = at ?? { line: 1, column: 1 };
  context.found.files.push({ path, written, use: 'public', ...place });
  return path;
}

/**
 * Notes that the body uses a file, and returns its path relative to the briefing in one
 * spelling (`./x.png`), or `undefined` when the address cannot name such a file.
 */
export function useFile(
  written: string,
  at: Place | undefined,
  context: Context,
): string | undefined {
  const clean = decode(written.trim());
  if (/^[a-z][a-z0-9+.-]*:/i.test(clean) || clean.startsWith('/') || clean === '') {
    context.problems.add({
      name: clean.startsWith('/') ? 'outside-briefings' : 'unsafe-address',
      at,
      message: `"${written}" does not name a file beside the briefing`,
      hint: 'Put the file beside the briefing and write its name, such as ./picture.jpg.',
    });
    return undefined;
  }
  const folder = posix.dirname(context.path);
  const path = posix.normalize(posix.join(folder, clean));
  context.found.files.push({ path, written, use: useOf(path), ...(at ?? { line: 1, column: 1 }) });
  return relativeTo(context.path, path);
}

/** The path of a file as seen from the briefing `from`, beginning with `./` or `../`. */
export function relativeTo(from: string, path: string): string {
  const relative = posix.relative(posix.dirname(from), path);
  return relative.startsWith('../') ? relative : `./${relative}`;
}
