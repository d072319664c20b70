/** Orders texts by their code units, as `sort` does by itself: the same in every language. */
export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
