import { statSync } from 'node:fs';

/**
 * Looks into a file only once as long as its size and time stay as they are, for development asks
 * of every file again at every change.
 */
export function memoByFile<Found, Rest extends unknown[]>(
  find: (path: string, ...rest: Rest) => Found,
): (path: string, ...rest: Rest) => Found {
  const known = new Map<string, { state: string; found: Found }>();
  return (path, ...rest) => {
    const { size, mtimeMs } = statSync(path);
    const state = `${size} ${mtimeMs}`;
    const before = known.get(path);
    if (before?.state === state) return before.found;
    const found = find(path, ...rest);
    known.set(path, { state, found });
    return found;
  };
}
