import { Problems } from '../problem.ts';
import type { Check } from './check.ts';

/** Two files must not share one address: `talks.mdx` and `talks/index.mdx`. */
export const checkIds: Check = (readings) => {
  const first = new Map<string, string>();
  return readings.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    const problems = new Problems(file);
    problems.add({
      name: 'duplicate-id',
      message: `${file} and ${other} would both have the address /briefings/${id}/`,
      hint: 'Rename or remove one of them.',
    });
    return problems.list;
  });
};
