import * as dictionary from './dictionary.ts';
import { mutate, type Material } from './mutators.ts';
import { Random } from './random.ts';
import { briefings, drawings } from './seeds.ts';
import type { TargetName } from './targets/all.ts';

/** What a target is given: the text of a file, and its path below `briefings/`. */
export interface Input {
  target: TargetName;
  path: string;
  text: string;
}

/** How often each target is chosen; to draw a card takes longest. */
const weights: Record<TargetName, number> = {
  briefing: 30,
  earlier: 10,
  frontMatter: 20,
  drawing: 20,
  search: 9,
  feed: 9,
  card: 2,
};
const lots = Object.entries(weights).flatMap(([target, weight]) =>
  Array.from({ length: weight }, () => target as TargetName),
);

/** The input with this number; the same for the same seed. */
export function inputAt(seed: number, number: number): Input {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const target = random.pick(lots);
  return { target, path: random.pick(['2021/a.mdx', '2021/a.md']), text: textFor(target, random) };
}

function textFor(target: TargetName, random: Random): string {
  const texts = target === 'drawing' ? drawings : briefings;
  const [text, other] = [random.pick(texts), random.pick(texts)];
  const material = (pieces: readonly string[]): Material => ({ random, pieces, other });
  if (target === 'drawing') return mutate(text, material(dictionary.drawing));
  // What is wrong in the front matter hides much of the rest, so only one of the two is changed.
  const [front, body] = parts(text);
  if (target === 'frontMatter' || target === 'card' || random.below(10) === 0)
    return `---\n${mutate(front, material(dictionary.yaml))}\n---\n${body.slice(0, 500)}`;
  if (random.below(50) === 0) return mutate(text, material(dictionary.markdown));
  return `---\n${front}\n---\n${mutate(body, material(dictionary.markdown))}`;
}

function parts(text: string): [front: string, body: string] {
  const [, front = 'title: Talks\ndate: 2021-12-31\nauthor: A\nstatus: 2021-12-31T05:13', body] =
    /^\uFEFF?---\r?\n([^]*?)\r?\n---\r?\n([^]*)$/.exec(text) ?? [];
  return [front, body ?? text];
}
