import { markdownToMdast, mdxToMdast } from 'satteri';
import type { FrontMatter } from '../../briefing/schema.ts';
import { withoutMasks } from '../masks/formulas.ts';
import { maskedFor } from '../syntax/masks.ts';
import { features, readSource } from '../syntax/source.ts';
import { Edits } from './edits.ts';
import { writeFrontMatter } from './front-matter.ts';
import { childrenIn, endOf, nodesIn, startOf, type MarkdownNode } from './markdown-node.ts';
import { aimLinks, ownPictureAt, type Targets } from './targets.ts';
import { isReadable, toMdx } from './to-mdx.ts';

/** A briefing whose text is to be read elsewhere. */
interface Told {
  front: FrontMatter;
  /** Its own address. */
  url: string;
  /** Its language. */
  lang: string;
}

/**
 * A sound briefing as a file that can be read anywhere, by Dateline too: the text as its writer
 * wrote it, without comments, with absolute addresses and with front matter in normal form. It is
 * MDX whatever it was made from, and Markdown but for its components. `raw` is the text of its
 * file, `path` that file's path below `briefings/`.
 */
export function portableText(raw: string, path: string, told: Told, targets: Targets): string {
  const { front, url, lang } = told;
  const image = front.image && ownPictureAt(front.image.src, path, targets);
  const body = portableBody(raw, path, targets);
  return `---\n${writeFrontMatter(front, { url, lang, image })}---\n\n${body}\n`;
}

function portableBody(raw: string, path: string, targets: Targets): string {
  const format = path.endsWith('.md') ? 'md' : 'mdx';
  const source = readSource(raw, format);
  const masked = maskedFor(source);
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const tree = parse(`${masked.text}\n`, { features, position: true }) as MarkdownNode;
  const [first] = childrenIn(tree);
  const write = (withTags: boolean) => {
    const edits = new Edits(masked.text);
    for (const node of nodesIn(tree)) {
      if (node.type === 'mdxTextExpression') edits.remove(startOf(node), endOf(node));
      // Its line parts what stands above it from what stands below.
      if (node.type === 'mdxFlowExpression') edits.replace(startOf(node), endOf(node), '');
    }
    aimLinks(tree, path, edits, targets);
    if (format === 'md') toMdx(tree, edits, withTags);
    return edits.from(first?.type === 'yaml' ? endOf(first) : 0);
  };
  const whole = write(true);
  const body = format === 'mdx' || isReadable(whole) ? whole : write(false);
  return withoutMasks(masked.unmask(body)).replaceAll('\r\n', '\n').trim();
}
