import type { MdastNode } from 'satteri';
import type { Stray } from './stray.ts';

/**
 * Bullets of Word's second level, which come as the letter o and a blank. A single line of them may
 * be Italian or Portuguese; several in a row, each before a capital or a figure, are a list.
 */
const BULLET = /^o (?=["“„«(]?[\p{Lu}\p{N}])/u;

/** Where paragraphs of `text` have such lists, told once for each paragraph. */
export function wordBullets(nodes: readonly MdastNode[], text: string): Stray[] {
  const found: Stray[] = [];
  let run: number[] = [];
  let lines = 0;
  let last = 0;
  const settle = (): void => {
    if (lines > 1) found.push(...run.map(bulletAt));
    [run, lines] = [[], 0];
  };
  for (const { type, position } of nodes) {
    if (type !== 'paragraph') continue;
    const [start, end] = [position!.start.offset!, position!.end.offset!];
    const bullets = bulletsIn(text.slice(start, end), start);
    if (bullets[0] !== start || text.slice(last, start).trim() !== '') settle();
    if (bullets.length > 0) run.push(bullets[0]!);
    lines += bullets.length;
    last = end;
  }
  settle();
  return found;
}

function bulletsIn(paragraph: string, start: number): number[] {
  let offset = start;
  return paragraph.split('\n').flatMap((line) => {
    const at = offset + line.length - line.trimStart().length;
    offset += line.length + 1;
    return BULLET.test(line.trimStart()) ? [at] : [];
  });
}

const bulletAt = (offset: number): Stray => ({
  offset,
  message: 'o is printed as it stands',
  hint: 'Begin each entry of a list with a hyphen and a space: - entry.',
});
