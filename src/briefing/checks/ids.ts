import { looksLike } from '../text/nearest.ts';
import { Problems } from '../problem.ts';
import type { Check } from './check.ts';

/**
 * Two files must not share one address: `talks.mdx` and `talks/index.mdx`. Nor may addresses
 * differ only in capital letters, which are one folder on macOS and Windows.
 */
export const checkIds: Check = (readings) => {
  const first = new Map<string, string>();
  return readings.flatMap(({ id, file }) => {
    const key = id.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file);
      return [];
    }
    const problems = new Problems(file);
    problems.add({
      name: 'duplicate-id',
      message: `${file} and ${other} would both have the address /briefings/${key}/`,
      hint: hintFor(file, other),
    });
    return problems.list;
  });
};

function hintFor(file: string, other: string): string {
  const remedy = 'Rename or remove one of them';
  const [one, two] = [file, other].map((path) => path.replace(/\.mdx?$/, ''));
  if (one === two) return `${remedy}.`;
  if (looksLike(one!, two!)) {
    return `${remedy}; their names look the same, but write their accents in two ways.`;
  }
  return one!.toLowerCase() === two!.toLowerCase()
    ? `${remedy}; capital letters make no difference on macOS and Windows.`
    : `${remedy}.`;
}
