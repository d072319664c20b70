import { nearest } from '../text/nearest.ts';
import { Problems } from '../problem.ts';
import type { Check } from './check.ts';

/** `supersedes` and `translationOf` must name another briefing that is on the site. */
export const checkReferences: Check = (readings) => {
  const ids = readings.map(({ id }) => id);
  const known = new Set(ids);
  const predecessors = new Map(readings.map(({ id, facts }) => [id, facts?.front.supersedes]));
  return readings.flatMap(({ id, file, facts }) => {
    const problems = new Problems(file);
    for (const field of ['supersedes', 'translationOf'] as const) {
      const named = facts?.front[field];
      if (named === undefined || (known.has(named) && named !== id)) continue;
      const meant = nearest(
        named,
        ids.filter((other) => other !== id),
      );
      problems.add({
        name: 'unknown-briefing',
        at: facts!.places[field],
        message:
          named === id
            ? `${field} names the briefing itself`
            : `${field}: there is no briefing "${named}" on the site`,
        hint: meant
          ? `Did you mean ${meant}?`
          : 'Write the path of its file below briefings/ without the extension; drafts and embargoed briefings do not count.',
      });
    }
    const cycle = cycleOf(id, predecessors);
    if (cycle) {
      problems.add({
        name: 'supersedes-cycle',
        at: facts!.places.supersedes,
        message: `supersedes goes round in a circle: ${cycle.join(' replaces ')}`,
        hint: 'Take it out of the briefing that came first; only a later one replaces an earlier one.',
      });
    }
    return problems.list;
  });
};

/** The briefings that `id` replaces one after the other, if they lead back to it. */
function cycleOf(id: string, predecessors: Map<string, string | undefined>): string[] | undefined {
  const seen = new Set([id]);
  let next = predecessors.get(id);
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    next = predecessors.get(next);
  }
  return next === id && seen.size > 1 ? [...seen, id] : undefined;
}
