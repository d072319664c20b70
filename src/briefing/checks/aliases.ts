import { Problems } from '../problem.ts';
import { aliasPath } from '../urls.ts';
import type { Check } from './check.ts';

/** An old address may lead to one briefing only, and never hide a page that exists. */
export const checkAliases: Check = (readings) => {
  const pages = new Set(readings.map(({ id }) => `briefings/${id}`));
  const owners = new Map<string, string>();
  return readings.flatMap(({ file, facts }) => {
    const problems = new Problems(file);
    for (const [index, alias] of (facts?.front.aliases ?? []).entries()) {
      const path = aliasPath(alias);
      const at = facts!.places[`aliases.${index}`] ?? facts!.places.aliases;
      const owner = owners.get(path);
      owners.set(path, file);
      if (
        path === '' ||
        pages.has(path) ||
        /^(search|about|archive|briefings|topics|authors|desks|kinds|places|events)$/.test(path)
      ) {
        problems.add({
          name: 'alias-conflict',
          at,
          message: `The old address "${alias}" is the address of a page that exists`,
          hint: 'Take it out; it cannot be both a page and a redirect.',
        });
      } else if (owner !== undefined) {
        problems.add({
          name: 'alias-conflict',
          at,
          message: `The old address "${alias}" is claimed by ${owner} too`,
          hint: 'Leave it to the briefing that readers of the old address look for.',
        });
      }
    }
    return problems.list;
  });
};
