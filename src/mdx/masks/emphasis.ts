/**
 * CommonMark tells the beginning of stress from its end by what stands around its marks: spaces,
 * punctuation or letters ("left-flanking", "right-flanking"; CommonMark 0.31, 6.2). Where words
 * are not set apart by spaces, and in `**Note:**text`, that takes an end for a beginning. Here the
 * marks of a block are paired in order instead. Where that is unambiguous, and CommonMark sees it
 * otherwise, the letter outside of the mark is to count as punctuation, and all is as it was meant.
 */

/** Scripts in which stress in the middle of a text without spaces is usual. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Lao}]`;
const isUnspaced = new RegExp(UNSPACED, 'u');
const MARK = String.raw`(?:\*{1,3}|~~)`;
/** An end between punctuation and a letter, and a beginning between such a letter and punctuation. */
const SUSPECT = new RegExp(
  // The marks stand first: they are rare, and what is around them is looked at there alone.
  String.raw`${MARK}(?:(?<=\S(?![*~\p{Ps}])[\p{P}\p{S}]${MARK})[\p{L}\p{N}]|(?<=${UNSPACED}${MARK})(?![*~])[\p{P}\p{S}])`,
  'u',
);
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /^$|\s/u;

/** What begins a block, or ends one: an empty line, a heading, a list's entry, a quotation. */
const BLOCK_START = /^(?:[ \t>]*$|[ \t>]*(?:#{1,6}[ \t]|[-+*][ \t]|\d+[.)][ \t]|\|))/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
/** Marks, and what has none: escaped signs, code, tags, code in braces, addresses. */
const TOKEN =
  /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]{0,999}?[^`]\1(?!`)|<[a-z/!][^<>]*>|\{[^{}]*\}|\]\([^()\s]*\)|\||\*+|~~+/gi;

/** What the parser has to see. */
const SYNTAX = /[\])`>};_*~[(<{&!\\]/;

/** A character to be masked, and what it has to count as. */
export interface OutsideMark {
  index: number;
  as: 'symbol' | 'control';
}

/** The characters beside marks of stress that keep CommonMark from seeing what is meant. */
export function outsideEmphasis(text: string): OutsideMark[] {
  if (!text.includes('*') && !text.includes('~~')) return [];
  if (!SUSPECT.test(text)) return [];
  return [...blocksOf(text)].flatMap(([start, end]) => inBlock(text, start, end));
}

/** Where blocks of prose begin and end; blocks of code are none. */
function* blocksOf(text: string): Generator<[start: number, end: number]> {
  let fence: string | undefined;
  let start = 0;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at) + 1 || text.length + 1;
    const line = text.slice(at, next - 1);
    const mark = FENCE.exec(line)?.[1];
    if (fence || mark || BLOCK_START.test(line)) {
      if (!fence && at > start) yield [start, at];
      start = at;
    }
    if (mark && !fence) fence = mark;
    else if (fence && mark?.startsWith(fence)) [fence, start] = [undefined, next];
    at = next;
  }
  if (!fence && start < text.length) yield [start, text.length];
}

interface Pairing {
  open: boolean;
  ambiguous: boolean;
  outside: OutsideMark[];
}

function inBlock(text: string, start: number, end: number): OutsideMark[] {
  const block = text.slice(start, end);
  if (!SUSPECT.test(block)) return [];
  const pairings = new Map<string, Pairing>();
  const found: OutsideMark[] = [];
  const finish = () => {
    for (const { open, ambiguous, outside } of pairings.values()) {
      if (!open && !ambiguous) found.push(...outside);
    }
    pairings.clear();
  };
  // The marker of a list's entry is no stress.
  const first = /^[ \t>]*(?:[-+*][ \t]+)?/.exec(block)![0].length;
  for (const { 0: mark, index } of block.matchAll(TOKEN)) {
    // Stress does not reach beyond the cell of a table.
    if (mark === '|') finish();
    if (index < first || !/^(?:\*{1,3}|~~)$/.test(mark)) continue;
    let pairing = pairings.get(mark);
    if (!pairing) pairings.set(mark, (pairing = { open: false, ambiguous: false, outside: [] }));
    pair(block, index, mark, pairing, start);
  }
  finish();
  return found;
}

function pair(block: string, index: number, mark: string, pairing: Pairing, start: number): void {
  const after = index + mark.length;
  const [left, right] = [
    before(block, index),
    String.fromCodePoint(block.codePointAt(after) ?? 32),
  ];
  const [spaceLeft, spaceRight] = [SPACE.test(left), SPACE.test(right)];
  if (spaceLeft && spaceRight) return;
  if (/\d/.test(left) && /\d/.test(right)) return;
  const opens = spaceLeft || (!spaceRight && !pairing.open);
  if (opens === pairing.open) pairing.ambiguous = true;
  pairing.open = opens;
  const [inner, outer] = opens ? [right, left] : [left, right];
  if (!PUNCTUATION.test(inner) || PUNCTUATION.test(outer) || SPACE.test(outer)) return;
  if ((opens || mark.length % 2 === 1) && !isUnspaced.test(outer)) return;
  // Half of a character cannot be masked, nor the beginning of an address, which would be none.
  const isAddress = !opens && /^(?:https?:\/\/|www\.)/.test(block.slice(after, after + 8));
  if (outer.length === 1 && !isAddress) {
    pairing.outside.push({ index: start + (opens ? index - 1 : after), as: 'symbol' });
  } else if (inner.length === 1 && !SYNTAX.test(inner)) {
    pairing.outside.push({ index: start + (opens ? after : index - 1), as: 'control' });
  }
}

/** The character before an offset, which may be a pair of surrogates. */
function before(text: string, index: number): string {
  const low = text[index - 1] ?? '';
  return /[\udc00-\udfff]/.test(low) ? text.slice(index - 2, index) : low;
}
