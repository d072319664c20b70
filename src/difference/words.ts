import { diffArrays } from 'diff';
import { isUnspaced } from '../briefing/text/unspaced-scripts.ts';
import { isWord, textOf, wordsIn, type Token } from './tokens.ts';

/** What changed within one block, word by word. */

/** A stretch of a block's text. In their order the `same` and `removed` ones give the old text. */
export interface Stretch {
  type: 'same' | 'removed' | 'added';
  text: string;
}

interface Run {
  removed: Token[];
  added: Token[];
  /** Equal tokens of both sides; then nothing is removed or added. */
  kept?: [Token[], Token[]];
}

/** Words that were taken out and put in, after what is unreadable was put together. */
export interface WordChange {
  pieces: Stretch[];
  removed: number;
  added: number;
  kept: number;
}

/** More changes than these within a block: it is shown whole, as removed and added. */
const MOST_EDITS = 3_000;
/** A block with so many marks that keeps less than this share of its words is shown whole. */
const WHOLE = { marks: 3, kept: 0.4 };

/** Compares the tokens of a block. Code is compared as it stands, without putting together. */
export function compareWords(before: Token[], after: Token[], isCode: boolean): WordChange {
  // From one side always, so that there and back mark the same words.
  if (textOf(before) > textOf(after)) return swapped(compareWords(after, before, isCode));
  const runs = isCode ? runsOf(before, after) : putTogether(runsOf(before, after));
  const change = measured(runs);
  const shorter = Math.min(wordsIn(before), wordsIn(after));
  const marks = runs.filter(({ kept }) => !kept).length;
  if (isCode || marks < WHOLE.marks || change.kept >= WHOLE.kept * shorter) return change;
  return measured([{ removed: before, added: after }]);
}

function swapped({ pieces, removed, added, kept }: WordChange): WordChange {
  const other = { same: 'same', removed: 'added', added: 'removed' } as const;
  const turned = pieces.map(({ type, text }) => ({ type: other[type], text }));
  // What goes stands before what comes.
  for (let at = 0; at + 1 < turned.length; at++) {
    const [a, b] = [turned[at]!, turned[at + 1]!];
    if (a.type === 'added' && b.type === 'removed') turned.splice(at++, 2, b, a);
  }
  return { pieces: turned, removed: added, added: removed, kept };
}

function runsOf(before: Token[], after: Token[]): Run[] {
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes) return [{ removed: before, added: after }];
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (const { count = 0, removed, added } of changes) {
    if (!removed && !added) {
      const kept: Run['kept'] = [before.slice(i, i + count), after.slice(j, j + count)];
      runs.push({ removed: [], added: [], kept });
      i += count;
      j += count;
      continue;
    }
    let run = runs.at(-1);
    if (!run || run.kept) runs.push((run = { removed: [], added: [] }));
    if (removed) run.removed.push(...before.slice(i, (i += count)));
    else run.added.push(...after.slice(j, (j += count)));
  }
  return runs;
}

/** Takes equal tokens between two changes into them where they would only be an island. */
function putTogether(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    joined.push(run);
    for (let at = joined.length - 2; at >= 1; at = joined.length - 2) {
      const [left, middle, right] = joined.slice(at - 1) as [Run, Run, Run];
      if (!middle.kept || !isIsland(left, middle.kept[0], right)) break;
      const [before, after] = middle.kept;
      joined.splice(at - 1, 3, {
        removed: [...left.removed, ...before, ...right.removed],
        added: [...left.added, ...after, ...right.added],
      });
    }
  }
  return joined.length < runs.length ? putTogether(joined) : joined;
}

const SENTENCE_END = /^[.!?;:¶。！？]$/;

function isIsland(left: Run, kept: readonly Token[], right: Run): boolean {
  if (kept.some(({ text }) => SENTENCE_END.test(text))) return false;
  const words = wordsIn(kept);
  const size = sizeOf(kept);
  const least = Math.min(
    sizeOf([...left.removed, ...left.added]),
    sizeOf([...right.removed, ...right.added]),
  );
  if (words === 0) return least > 0 && kept.length <= 2;
  if (words <= 2 && size <= 6) return least >= 2 * size;
  return words <= 4 && least >= 4 * size;
}

/** Letters, at most twelve of a word; a sign of a script without spaces says as much as three. */
const sizeOf = (tokens: readonly Token[]): number =>
  tokens
    .filter(isWord)
    .reduce((sum, { text }) => sum + Math.min(12, text.length) * (isUnspaced(text) ? 3 : 1), 0);

function measured(runs: readonly Run[]): WordChange {
  const pieces: Stretch[] = [];
  const put = (type: Stretch['type'], text: string) => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.type === type) last.text += text;
    else pieces.push({ type, text });
  };
  const change = { removed: 0, added: 0, kept: 0 };
  for (const { removed, added, kept } of runs) {
    const leading = pieces.length > 0;
    put('removed', textOf(removed, leading));
    put('added', textOf(added, leading));
    change.removed += wordsIn(removed);
    change.added += wordsIn(added);
    if (!kept) continue;
    change.kept += wordsIn(kept[0]);
    for (const [at, token] of kept[1].entries()) {
      const had = kept[0][at]!.space;
      if (pieces.length > 0 && (had || token.space)) {
        put(had === token.space ? 'same' : had ? 'removed' : 'added', ' ');
      }
      put('same', token.text);
    }
  }
  return { pieces, ...change };
}
