import type { Random } from './random.ts';

/** What a mutator has to work with besides the text. */
export interface Material {
  random: Random;
  /** Hostile pieces. */
  pieces: readonly string[];
  /** Another text of the same kind. */
  other: string;
}

type Mutator = (text: string, material: Material) => string;

/** The most that a mutated text may grow to, in UTF-16 units. */
export const LONGEST = 40_000;
const MOST_CHANGES = 6;

const at = (text: string, { random }: Material): number => random.below(text.length + 1);

/** A part of a text: a few signs as a rule, now and then a long stretch. */
function range(text: string, { random }: Material): [start: number, end: number] {
  const start = random.below(text.length + 1);
  const longest = random.pick([1, 4, 20, 200, text.length]);
  return [start, Math.min(text.length, start + random.below(longest + 1))];
}

const put = (text: string, place: number, piece: string): string =>
  text.slice(0, place) + piece + text.slice(place);

const mutators: readonly Mutator[] = [
  function insert(text, material) {
    return put(text, at(text, material), material.random.pick(material.pieces));
  },
  function insertAtWord(text, material) {
    const edges = [...text.matchAll(/\b|\n/g)].map(({ index }) => index);
    return put(text, material.random.pick([0, ...edges]), material.random.pick(material.pieces));
  },
  function replace(text, material) {
    const [start, end] = range(text, material);
    return text.slice(0, start) + material.random.pick(material.pieces) + text.slice(end);
  },
  function remove(text, material) {
    const [start, end] = range(text, material);
    return text.slice(0, start) + text.slice(end);
  },
  function repeat(text, material) {
    const [start, end] = range(text, material);
    return put(text, end, text.slice(start, end));
  },
  function repeatOften(text, material) {
    const { random, pieces } = material;
    const piece = random.pick(pieces);
    const times = random.pick([2, 10, 100, 1000, LONGEST]);
    const most = Math.max(1, Math.floor((LONGEST - text.length) / (piece.length || 1)));
    return put(text, at(text, material), piece.repeat(Math.min(times, most)));
  },
  function splice(text, material) {
    const [start, end] = range(material.other, material);
    return put(text, at(text, material), material.other.slice(start, end));
  },
  function truncate(text, material) {
    return text.slice(0, at(text, material));
  },
  function swapLines(text, { random }) {
    const lines = text.split('\n');
    const [one, two] = [random.below(lines.length), random.below(lines.length)];
    [lines[one], lines[two]] = [lines[two]!, lines[one]!];
    return lines.join('\n');
  },
  function replaceLine(text, { random, pieces }) {
    const lines = text.split('\n');
    const line = random.below(lines.length);
    lines[line] = lines[line]!.replace(/^([ \t-]*[\w]*:? ?).*/, `$1${random.pick(pieces)}`);
    return lines.join('\n');
  },
  function changeSign(text, material) {
    const place = at(text, material);
    return text.slice(0, place) + anySign(material.random) + text.slice(place + 1);
  },
];

/** Lone surrogates are no text of a file, which is UTF-8. */
const anySign = (random: Random): string =>
  String.fromCodePoint(
    random.pick([random.below(0x80), random.below(0xd800), 0x10000 + random.below(0xffff)]),
  );

/** A text with one to a few changes. */
export function mutate(text: string, material: Material): string {
  let mutated = text;
  for (let left = 1 + material.random.below(MOST_CHANGES); left > 0; left--) {
    mutated = material.random.pick(mutators)(mutated, material);
  }
  return mutated.slice(0, LONGEST).toWellFormed();
}
