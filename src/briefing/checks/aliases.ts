import { Problems } from '../problem.ts';
import { aliasPath } from '../addresses/alias.ts';
import type { Check } from './check.ts';
import { takenBy } from './taken.ts';

/** An old address may lead to one briefing only, and never hide a page or file that exists. */
export const checkAliases: Check = (readings, grounds) => {
  const taken = takenBy(readings, grounds);
  const owners = new Map<string, string>();
  // A site below /briefings/ has its own /briefings/briefings/, of which an old address may be.
  const base = grounds.base.slice(1, -1);
  const based = base === '' || taken.hasPage(base) ? undefined : `${base}/`;
  return readings.flatMap(({ file, facts }) => {
    const problems = new Problems(file);
    for (const [index, alias] of (facts?.front.aliases ?? []).entries()) {
      const path = aliasPath(alias)!;
      const at = facts!.places[`aliases.${index}`] ?? facts!.places.aliases;
      const owner = owners.get(path);
      owners.set(path, file);
      const what = taken.clash(path);
      if (what) {
        problems.add({
          name: 'alias-conflict',
          at,
          message: `The old address "${alias}" is the address of a ${what} that exists`,
          hint: `Take it out; it cannot be both a ${what} and a redirect.`,
        });
      } else if (owner !== undefined) {
        problems.add({
          name: 'alias-conflict',
          at,
          message: `The old address "${alias}" is claimed by ${owner} too`,
          hint: 'Leave it to the briefing that readers of the old address look for.',
        });
      } else if (based !== undefined && `${path}/`.startsWith(based)) {
        problems.add({
          name: 'alias-conflict',
          severity: 'warning',
          at,
          message: `The old address "${alias}" leads here from ${grounds.base}${path}/, because the site stands below ${grounds.base}`,
          hint: `Leave that out: write /${`${path}/`.slice(based.length)}.`,
        });
      }
    }
    return problems.list;
  });
};
