import { Problems } from '../problem.ts';
import { lookedAt, type Check } from './check.ts';

/** Two sources with one id would be one to every `<Cite>`. */
export const checkSources: Check = (readings, grounds) =>
  lookedAt(readings, grounds).flatMap(({ file, facts }) => {
    const problems = new Problems(file);
    const seen = new Set<string>();
    for (const [index, { id }] of (facts?.front.sources ?? []).entries()) {
      if (seen.has(id)) {
        problems.add({
          name: 'duplicate-source',
          at: facts!.places[`sources.${index}.id`],
          message: `sources: the id "${id}" is there twice`,
          hint: 'Give each source an id of its own, and name it in <Cite source="…" />.',
        });
      }
      seen.add(id);
    }
    return problems.list;
  });
