import type { MdastNode } from 'satteri';
import { inShort } from './plain-text.ts';
import type { Stray } from './stray.ts';

/**
 * Notation that Markdown reads as something else, and that is not on the page, or not as what it
 * was meant as: code of a server, a film in the form of a link, a note with an address, a second
 * front matter, a block of code without an end.
 */

const PARENTS = /^(?:paragraph|heading|tableCell|strong|emphasis|delete)$/;

export function misreadIn(nodes: readonly MdastNode[], text: string): Stray[] {
  return nodes.flatMap((node) => {
    if (node.type === 'html') return unshown(node.value, node.position!.start.offset!);
    if (node.type === 'thematicBreak') return secondFrontMatter(text, node.position!);
    return PARENTS.test(node.type)
      ? linksIn((node as { children: MdastNode[] }).children, text)
      : [];
  });
}

/** Instructions and declarations (CommonMark 0.31, 6.6), of which browsers show nothing. */
function unshown(html: string, offset: number): Stray[] {
  if (!/^<(?:\?|![A-Z[])/i.test(html)) return [];
  return [
    {
      offset,
      message: `${inShort(html)} is not shown, and nothing in it is run`,
      hint: 'Take it out, or put it between backticks where it is to be read.',
    },
  ];
}

/** Names before the address of a film or a post, by which other generators show it in the page. */
const EMBED =
  /@\[(?:bilibili|codepen|codesandbox|gist|instagram|jsfiddle|mastodon|osf|prezi|slideshare|speakerdeck|spotify|tiktok|tweet|twitter|video|vimeo|youtube)\]\(/iy;
const NOTED_LINK = /\[\^[\p{L}\p{N}_-]+\]\(/uy;
const NOTED_ADDRESS = /\[\^[^[\]\s]+\]\((?=https?:|mailto:|www\.|\.{0,2}\/|#)/y;

function linksIn(children: readonly MdastNode[], text: string): Stray[] {
  return children.flatMap(({ type, position }) => {
    if (type !== 'link' && type !== 'footnoteReference') return [];
    const offset = position!.start.offset!;
    if (type === 'link' && matchesAt(EMBED, text, offset - 1)) {
      return [
        {
          offset: offset - 1,
          message: `${inShort(text.slice(offset - 1, position!.end.offset))} is a link, and shows no film`,
          hint: 'Write <Video href="https://…" /> in a file whose name ends in .mdx, or take out the @.',
        },
      ];
    }
    if (!matchesAt(type === 'link' ? NOTED_LINK : NOTED_ADDRESS, text, offset)) return [];
    const name = text.slice(offset, text.indexOf(']', offset) + 1);
    return [
      {
        offset,
        message: `${name} with an address behind it is no note`,
        hint: `Write ${name} alone, and below a line that begins with ${name}: and has the address; or take out the ^.`,
      },
    ];
  });
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/** A field that front matter has here or elsewhere, and lines of which it may be made. */
const FIELD =
  /^(?:title|date|author|status|summary|description|topics|tags|categories|layout|draft|slug|permalink|lang|pubDate|published):(?: |$)/;
const LINE = /^(?:[A-Za-z][\w-]*:(?: .*)?|[ \t]+\S.*|- .*|#.*)$/;
/** Lines that are looked at. */
const MOST_LINES = 60;

function secondFrontMatter(
  text: string,
  { start, end }: NonNullable<MdastNode['position']>,
): Stray[] {
  if (text.slice(start.offset, end.offset).trimEnd() !== '---' || start.column !== 1) return [];
  let hasField = false;
  let from = text.indexOf('\n', end.offset) + 1;
  const first = from;
  for (let count = 0; from > 0 && count < MOST_LINES; count++) {
    const next = text.indexOf('\n', from) + 1;
    const line = text.slice(from, next > 0 ? next - 1 : undefined).trimEnd();
    if (line === '---') return hasField ? [frontMatterAt(first)] : [];
    if (!LINE.test(line)) return [];
    hasField ||= FIELD.test(line);
    from = next;
  }
  return [];
}

const frontMatterAt = (offset: number): Stray => ({
  offset,
  message: 'A second front matter begins here, and is printed',
  hint: 'Put its fields into the front matter at the top of the file, and take out these lines.',
});

const FENCE = /^(`{3,}|~{3,})/;

/** A block of code that nothing ends takes in all that follows. */
export function openFence(source: string, offset: number): Stray[] {
  const fence = FENCE.exec(source)?.[1];
  if (!fence) return [];
  const [, ...lines] = source.trimEnd().split('\n');
  const last = lines.at(-1)?.replace(/^[ \t>]+/, '') ?? '';
  if (last.startsWith(fence) && last.replaceAll(fence[0]!, '') === '') return [];
  return [
    {
      offset,
      message: 'The block of code that begins here has no end, and takes in all that follows',
      hint: `End it with a line that has nothing but ${fence}.`,
    },
  ];
}
