/**
 * What changed between two texts. Pure, and the same in a build and in a browser.
 * A text is a list of blocks, as a reader sees it.
 */

/** A part of a text that stands by itself: a heading, a paragraph, an item, a row of a table. */
export interface Block {
  kind: BlockKind;
  /** What a reader reads, with white space collapsed; of code, its lines. */
  text: string;
  /** The cells of a row. */
  cells?: string[];
  /** The heads of a row's columns, where its table has them. */
  columns?: string[];
  /** Where its links lead, in the order of the text. */
  links?: string[];
  /** Tells two pictures with one text apart, or names what a footnote belongs to. */
  identity?: string;
}

export type BlockKind =
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'judgement'
  | 'event'
  | 'head'
  | 'row'
  | 'code'
  | 'picture'
  | 'note';

/** Blocks of one family may be two versions of one thing. */
export function familyOf(kind: BlockKind): string {
  if (/^h\d$/.test(kind)) return 'heading';
  if (kind === 'paragraph' || kind === 'item' || kind === 'quote') return 'prose';
  return kind;
}

/** Equal keys say that a reader sees no difference. */
export const keyOf = ({ kind, text, identity = '' }: Block): string =>
  [kind, identity, text].join('\0');
