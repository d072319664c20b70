import { posix } from 'node:path';
import { decode } from '../../briefing/addresses/alias.ts';
import { component } from '../../briefing/vocabulary/vocabulary.ts';
import { resolveLink } from '../rules/link-target.ts';
import { ownAddress } from '../syntax/own-picture.ts';
import { relativeTo } from '../rules/picture.ts';
import { destination } from './destination.ts';
import type { Edits } from './edits.ts';
import { childrenIn, endOf, nodesIn, startOf, type MarkdownNode } from './markdown-node.ts';

/** The absolute addresses of what a briefing names. */
export interface Targets {
  /** A page of the site by its path, which begins with `/` and is not yet below the site's base. */
  page: (path: string) => string;
  /** A file that links lead to, by its path below `briefings/`. */
  attachment: (path: string) => string;
  /** A file that is shown, as the briefing names it; missing where it is not kept. */
  file: (path: string) => string | undefined;
}

/** Makes the addresses in a text absolute. */
export function aimLinks(tree: MarkdownNode, path: string, edits: Edits, targets: Targets): void {
  const nodes = [...nodesIn(tree)];
  const pictures = new Set(
    nodes.flatMap(({ type, identifier }) => (type === 'imageReference' ? identifier! : [])),
  );
  const link = (written: string) => linkTo(written, path, targets);
  const picture = (written: string) => ownPictureAt(written, path, targets);
  const film = (written: string) => pictureAt(written, path, targets);
  for (const node of nodes) {
    const { type, url = '', identifier = '' } = node;
    if (type === 'link') aimLink(node, link(url), edits);
    else if (type === 'image') aimPicture(node, picture(url), edits);
    else if (type === 'definition') {
      aimDefinition(node, pictures.has(identifier) ? picture(url) : link(url), edits);
    } else if (type.startsWith('mdxJsx')) aimAttributes(node, { link, picture, film }, edits);
  }
}

/** Where a link leads from anywhere; nothing where it does so as it is written. */
function linkTo(written: string, path: string, { page, attachment }: Targets): string | undefined {
  const target = resolveLink(written, path);
  if (target.kind === 'internal') return page(target.path);
  return target.kind === 'file' ? attachment(target.path) : undefined;
}

function pictureAt(written: string, path: string, { file }: Targets): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined;
  const clean = decode(written.trim());
  if (clean.startsWith('/')) return file(posix.normalize(clean));
  return file(relativeTo(path, posix.normalize(posix.join(posix.dirname(path), clean))));
}

/** The same with the file that it shows, by which its own site knows it again. */
export function ownPictureAt(written: string, path: string, targets: Targets): string | undefined {
  const href = pictureAt(written, path, targets);
  if (href === undefined) return undefined;
  const clean = decode(written.trim());
  const root = clean.startsWith('/') ? 'public' : posix.join('briefings', posix.dirname(path));
  return ownAddress(href, posix.join(root, clean));
}

function aimLink(node: MarkdownNode, to: string | undefined, edits: Edits): void {
  const start = startOf(node);
  // An address by itself is absolute.
  if (to === undefined || edits.text[start] !== '[') return;
  const words = childrenIn(node).at(-1);
  edits.replace(words ? endOf(words) : start + 1, endOf(node), `](${destination(to, node.title)})`);
}

function aimPicture(node: MarkdownNode, to: string | undefined, edits: Edits): void {
  if (to === undefined) return;
  const alt = (node.alt ?? '').replace(/[\\[\]*_`<>{}&!~$|]/g, String.raw`\$&`);
  edits.replace(startOf(node), endOf(node), `![${alt}](${destination(to, node.title)})`);
}

const LABEL = /^\[(?:\\[^]|[^\]\\])*\]:/;

function aimDefinition(node: MarkdownNode, to: string | undefined, edits: Edits): void {
  if (to === undefined) return;
  const [label] = LABEL.exec(edits.text.slice(startOf(node), endOf(node))) ?? [];
  if (label === undefined) return;
  edits.replace(startOf(node), endOf(node), `${label} ${destination(to, node.title)}`);
}

type Aims = Record<'film' | 'link' | 'picture', (written: string) => string | undefined>;

/**
 * The attributes of HTML and of components that name pages and files. A film elsewhere is one to
 * which a page leads, and has neither poster nor captions beside it.
 */
function aimAttributes(node: MarkdownNode, { link, picture, film }: Aims, edits: Edits): void {
  const name = node.name ?? '';
  const files = component(name)?.files ?? (name === 'img' ? { src: 'picture' } : {});
  for (const { name: key = '', value } of node.attributes ?? []) {
    if (typeof value !== 'string') continue;
    const to = Object.hasOwn(files, key)
      ? (name === 'Video' ? film : picture)(value)
      : name === 'a' && key === 'href'
        ? link(value)
        : undefined;
    if (to === undefined) continue;
    const by = name !== 'Video' ? key : key === 'src' ? 'href' : undefined;
    replaceAttribute(node, key, by && ` ${by}="${quoted(to)}"`, edits);
  }
}

const quoted = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function replaceAttribute(
  node: MarkdownNode,
  key: string,
  by: string | undefined,
  edits: Edits,
): void {
  const tag = edits.text.slice(startOf(node), endOf(node));
  const found = new RegExp(`\\s${key}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (!found) return;
  const start = startOf(node) + found.index;
  edits.replace(start, start + found[0].length, by ?? '');
}
