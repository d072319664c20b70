import { outsideEmphasis } from '../masks/emphasis.ts';
import { withNotesBehindLinks } from '../masks/notes-in-links.ts';
import type { Source } from './source.ts';
import { childrenOf, isJsx, type AnyNode } from './tree.ts';

/**
 * The parser follows CommonMark and GFM to the letter, and has no switch for what writers mean
 * otherwise. So some characters are masked before it reads a text, each by one of the same length,
 * and are put back into the tree that it makes. All places stay as they are.
 */

/** Count as symbols, and hardly stand in a text: Braille patterns. */
const SYMBOLS = Array.from({ length: 255 }, (_, index) => String.fromCharCode(0x2801 + index));
/** Count as letters, end a bare address, and are not allowed in a text: control characters. */
const CONTROLS = Array.from({ length: 18 }, (_, index) => String.fromCharCode(0x0e + index));

/** A text as the parser gets it. */
export interface Masked {
  text: string;
  /** Puts back what is masked in a piece of the text. */
  unmask(text: string): string;
  /** Puts back what is masked in the tree of the text. */
  unmaskTree<Tree extends AnyNode>(tree: Tree): Tree;
}

/**
 * A tilde by itself, as in `3~5`; only two strike out. What multiplies, as in `2*3*4` and `2**3`.
 * An escaped sign is left to the parser. The sign stands first in each pattern, because it is rare.
 */
const FIGURES = /~(?<![~\\]~)(?!~)|\*(?<=\d\*)\*?(?=\d)/g;

/** An address that no Markdown and no tag marks as one, up to what may end it. */
const BARE_ADDRESS =
  /\b(?:https?:\/\/|www\.)(?<!(?:\]\(\s*<?|\]:\s*<?|=\s*["']?|<)(?:https?:\/\/|www\.))[^\s<>“”„‟‘’‚‛«»‹›—―…]{1,2000}?/;
/**
 * What ends a bare address: closing quotation marks, dashes, and the punctuation of Chinese and
 * Japanese. An en dash ends one only as its last sign: it stands in the names of articles.
 */
const ADDRESS_END = /[“”„‟‘’‚‛«»‹›—―…、。〈-】〔-〟！（），：；？［］｛｝｟-､]|–(?![\p{L}\p{N}])/u;
const ENDED_ADDRESS = new RegExp(`${BARE_ADDRESS.source}(?=${ADDRESS_END.source})`, 'gu');

export function maskedFor({ masked: whole, yaml = '', yamlOffset }: Source): Masked {
  const bodyStart = yamlOffset + yaml.length;
  const body = withNotesBehindLinks(whole.slice(bodyStart));
  const masks = new Masks(body);
  for (const { 0: sign, index } of body.matchAll(FIGURES)) {
    for (let at = index; at < index + sign.length; at++) masks.add(at, 'symbol');
  }
  if (ADDRESS_END.test(body)) {
    for (const { 0: address, index } of body.matchAll(ENDED_ADDRESS)) {
      masks.add(index + address.length, 'control');
    }
  }
  for (const { index, as } of outsideEmphasis(body)) masks.add(index, as);
  return masks.apply(whole.slice(0, bodyStart));
}

/** What a masked character counts as. */
export type MaskKind = 'symbol' | 'control';

class Masks {
  readonly #body: string;
  readonly #at = new Map<number, string>();
  readonly #maskOf = new Map<string, string>();
  readonly #unused: Record<MaskKind, Iterator<string>>;

  constructor(body: string) {
    this.#body = body;
    const unused = (marks: readonly string[]) =>
      Iterator.from(marks).filter((mark) => !body.includes(mark));
    this.#unused = { symbol: unused(SYMBOLS), control: unused(CONTROLS) };
  }

  /** Masks the code unit at `index`; where no mask is left, it stays as it is. */
  add(index: number, kind: MaskKind): void {
    const original = this.#body[index]!;
    const key = kind + original;
    const mask = this.#maskOf.get(key) ?? (this.#unused[kind].next().value as string | undefined);
    if (mask === undefined) return;
    this.#maskOf.set(key, mask);
    this.#at.set(index, mask);
  }

  /** The text with its masks; `before` is what stands before the body, and has none. */
  apply(before: string): Masked {
    let text = before;
    let end = 0;
    for (const [index, mask] of [...this.#at].toSorted(([a], [b]) => a - b)) {
      text += this.#body.slice(end, index) + mask;
      end = index + 1;
    }
    text += this.#body.slice(end);
    if (this.#at.size === 0) return { text, unmask: (same) => same, unmaskTree: (same) => same };
    const originals = new Map<string, string>();
    for (const [key, mask] of this.#maskOf) {
      const original = key.at(-1)!;
      originals.set(mask, original);
      // In the address of a link.
      if (mask > ' ') originals.set(encodeURIComponent(mask), encodeURIComponent(original));
    }
    const masked = new RegExp([...originals.keys()].join('|'), 'g');
    const unmask = (value: string) => value.replace(masked, (mask) => originals.get(mask)!);
    return { text, unmask, unmaskTree: (tree) => (mapStrings(tree, unmask), tree) };
  }
}

/** Changes every text in a tree. */
function mapStrings(node: AnyNode, change: (text: string) => string): void {
  const changed = (value: unknown): unknown =>
    typeof value === 'string' ? change(value) : Array.isArray(value) ? value.map(changed) : value;
  if ('value' in node) node.value = change(node.value);
  if (node.type === 'element') {
    for (const [key, value] of Object.entries(node.properties)) {
      node.properties[key] = changed(value) as typeof value;
    }
  }
  if (isJsx(node)) {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = change(attribute.value);
    }
  }
  for (const child of childrenOf(node)) mapStrings(child, change);
}
