import type { Facts, Reading } from '../briefing.ts';
import { Problems } from '../problem.ts';
import type { Check } from './check.ts';

/**
 * Briefings with one title cannot be told apart in lists, feeds and search. One that replaces
 * another may keep its title; each of the others is told of the first.
 */
export const checkTitles: Check = (readings, { lang: siteLang }) => {
  const first = new Map<string, Reading>();
  const replaced = new Set(readings.flatMap(({ facts }) => facts?.front.supersedes ?? []));
  return readings.flatMap((reading) => {
    const { id, file, facts } = reading;
    if (!facts || replaced.has(id)) return [];
    const key = keyOf(facts, siteLang);
    const other = first.get(key);
    if (!other) {
      first.set(key, reading);
      return [];
    }
    const problems = new Problems(file);
    problems.add({
      name: 'near-duplicate-name',
      severity: 'warning',
      at: facts.places.title,
      message: `title: ${other.file} has the title "${facts.front.title}" too`,
      hint: 'Say in the title what is new, or name with supersedes the briefing that this one replaces.',
    });
    return problems.list;
  });
};

const keyOf = ({ front: { title, lang } }: Facts, siteLang: string): string =>
  [lang ?? siteLang, title].join('\n').toLowerCase();
