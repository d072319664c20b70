/** A place in a source file. Lines and columns count from 1; columns are UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Line and column (from 1, UTF-16) of offsets into `text`. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - starts[low]!) + 1 };
  };
}

/** `placesIn` for a single offset. */
export const placeAt = (text: string, offset: number): Place => placesIn(text)(offset);
