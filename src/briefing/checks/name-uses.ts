import type { Reading } from '../briefing.ts';
import type { Place } from '../place.ts';
import type { FrontMatter } from '../schema.ts';

/** Front matter that names something which has a page of its own. */
export const namingFields = ['author', 'desk', 'topics', 'places'] as const;
type Field = (typeof namingFields)[number];

/** A name, how often it is used, and where it was found first. */
export interface Use {
  file: string;
  at: Place | undefined;
  count: number;
}

/** The names that briefings use in a field. */
export function usesOf(readings: readonly Reading[], field: Field) {
  const uses = new Map<string, Use>();
  for (const { file, facts } of readings) {
    if (!facts) continue;
    for (const { name, path } of namesIn(facts.front, field)) {
      const use = uses.get(name);
      if (use) use.count++;
      else uses.set(name, { file, at: placeOf(path, facts.places), count: 1 });
    }
  }
  return uses;
}

/** The names of a field, and where each stands in front matter. */
function namesIn(front: FrontMatter, field: Field): { name: string; path: string }[] {
  if (field === 'topics' || field === 'places') {
    return front[field].map((name, index) => ({ name, path: `${field}.${index}` }));
  }
  return front.author.flatMap(({ name, desk }, index) =>
    field === 'author'
      ? [{ name, path: `author.${index}` }]
      : desk
        ? [{ name: desk, path: `author.${index}.desk` }]
        : [],
  );
}

/** A single author is no list in the file, so its place has no number. */
const placeOf = (path: string, places: Record<string, Place>): Place | undefined =>
  places[path] ?? places[path.replace(/\.\d+/, '')] ?? places[path.split('.')[0]!];
