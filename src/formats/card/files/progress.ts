import type { Counted } from './pool.ts';

/** A stream that may be a terminal. */
export interface Stream {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/**
 * Tells on a terminal how many cards are drawn, in a line that is written over and gone at the end.
 * Logs, pipes and what only looks like a terminal (`isQuiet`) are told nothing.
 */
export function progressOn(stream: Stream, isQuiet: boolean): Counted | undefined {
  if (!stream.isTTY || isQuiet) return undefined;
  let shown = -1;
  return (done, all) => {
    const percent = Math.floor((done / all) * 100);
    if (percent === shown) return;
    shown = percent;
    // CSI K of ECMA-48 empties the rest of the line.
    stream.write(done === all ? '\r\u001b[K' : `\r\u001b[KDrawing cards: ${done} of ${all}`);
  };
}
