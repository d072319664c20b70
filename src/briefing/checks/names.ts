import { distance } from 'fastest-levenshtein';
import { isSwapped } from '../text/nearest.ts';
import { Problems } from '../problem.ts';
import { isTooLong, LONGEST_SEGMENT, slug } from '../addresses/segment.ts';
import type { Check } from './check.ts';
import { namingFields, usesOf, type Use } from './name-uses.ts';

/**
 * Names of authors, desks, topics and places: two that would share an address are an error, two that
 * differ only in case, spacing, one letter or the order of two are most likely one.
 */
export const checkNames: Check = (readings) =>
  namingFields.flatMap((field) => {
    const uses = usesOf(readings, field);
    return [...unaddressable(uses, field), ...clashes(uses, field), ...lookalikes(uses, field)];
  });

function add(use: Use, finding: Omit<Parameters<Problems['add']>[0], 'at'>) {
  const problems = new Problems(use.file);
  problems.add({ ...finding, at: use.at });
  return problems.list;
}

function unaddressable(uses: Map<string, Use>, field: string) {
  return [...uses].flatMap(([name, use]) => {
    if (slug(name) === '') {
      return add(use, {
        name: 'invalid-field',
        message: `${field}: "${name}" has no letter or digit, so it cannot have a page`,
        hint: 'Write a word.',
      });
    }
    if (!isTooLong(slug(name))) return [];
    return add(use, {
      name: 'invalid-field',
      message: `${field}: "${name.slice(0, 30)}…" is too long to have a page`,
      hint: `Shorten it; an address takes ${LONGEST_SEGMENT} bytes, of which letters outside of ASCII need two or more.`,
    });
  });
}

/** "C" and "C++" would share `/topics/c/`; "NATO" and "Nato" are one name spelled twice. */
function clashes(uses: Map<string, Use>, field: string) {
  const owners = new Map<string, [string, Use]>();
  return [...uses].flatMap(([name, use]) => {
    // Names without a page share none.
    if (slug(name) === '') return [];
    const owner = owners.get(slug(name));
    if (!owner) {
      owners.set(slug(name), [name, use]);
      return [];
    }
    const [more, less] =
      owner[1].count >= use.count ? [owner, [name, use] as const] : [[name, use] as const, owner];
    const same = fold(more[0]) === fold(less[0]);
    return add(less[1], {
      name: same ? 'near-duplicate-name' : 'shared-address',
      severity: same ? 'warning' : 'error',
      message: `${field}: "${less[0]}" and "${more[0]}" (${more[1].file}) share one page`,
      hint: same ? `Write "${more[0]}" everywhere.` : 'Rename one of them.',
    });
  });
}

const fold = (name: string) => name.toLowerCase().replace(/[\s'’-]+/g, '');

type Buckets = Map<string, { name: string; folded: string }[]>;

/**
 * Names of five letters and more that are one letter apart, or two that changed places. Each is
 * reported once, beside the first that it resembles: a long row of similar names is not worth a
 * report of all its pairs.
 */
function lookalikes(uses: Map<string, Use>, field: string) {
  const buckets: Buckets = new Map();
  return [...uses.keys()].flatMap((name) => {
    const folded = fold(name);
    if (folded.length <= 4 || /\d/.test(name)) return [];
    const keys = halves(folded);
    const other = firstLike(name, folded, keys, buckets);
    for (const key of keys)
      buckets
        .set(key, buckets.get(key) ?? [])
        .get(key)!
        .push({ name, folded });
    if (other === undefined) return [];
    const inOrder = uses.get(other)!.count >= uses.get(name)!.count;
    const [more, less] = inOrder ? [other, name] : [name, other];
    return add(uses.get(less)!, {
      name: 'near-duplicate-name',
      severity: 'warning',
      message: `${field}: "${less}" is nearly "${more}" (${uses.get(more)!.file})`,
      hint: `Write "${more}" if the same is meant.`,
    });
  });
}

/** Two texts one edit apart share their first or their second half, give or take a letter. */
function halves(text: string): Set<string> {
  const half = Math.floor(text.length / 2);
  return new Set([
    `<${text.slice(0, half - 1)}`,
    `<${text.slice(0, half)}`,
    `>${text.slice(half + 1)}`,
    `>${text.slice(half)}`,
  ]);
}

function firstLike(name: string, folded: string, keys: Set<string>, buckets: Buckets) {
  const alike = (other: { name: string; folded: string }) =>
    (distance(folded, other.folded) <= 1 || isSwapped(folded, other.folded)) &&
    slug(other.name) !== slug(name);
  for (const key of keys) {
    const found = buckets.get(key)?.find(alike);
    if (found) return found.name;
  }
  return undefined;
}
