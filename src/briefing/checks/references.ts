import { nearest } from '../nearest.ts';
import { Problems } from '../problem.ts';
import type { Check } from './check.ts';

/** `supersedes` and `translationOf` must name another briefing that is on the site. */
export const checkReferences: Check = (readings) => {
  const ids = readings.map(({ id }) => id);
  const known = new Set(ids);
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
    return problems.list;
  });
};
