/**
 * How many letters two words differ by: inserted, left out, replaced, or swapped with the next
 * (Damerau–Levenshtein, optimal string alignment). More than `most` is given as `most + 1`.
 */
export function letterDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(a.length - b.length) > most) return beyond;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = Array(b.length + 1).fill(beyond);
    current[0] = row;
    let least = row;
    // Further from the diagonal everything is too far.
    const end = Math.min(b.length, row + most);
    for (let column = Math.max(1, row - most); column <= end; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return beyond;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[b.length]!, beyond);
}
