/**
 * Patterns of addresses below the base, as Astro writes routes: `[name]` stands for one segment or
 * a part of it, `[...name]` for any number of segments. A page ends with a slash, a file does not.
 */

/** What stands in the places of a pattern; a `page` that is missing is the first. */
export type Params = Readonly<Record<string, string | undefined>>;

const PLACE = /\[(\.\.\.)?(\w+)\]/;

/** What may stand in a place, where that is not any segment. */
const SHAPES: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  month: '\\d{2}',
  page: '\\d+',
  part: '\\d+',
  stamp: '\\d{8}T\\d{4}Z',
};

/** `archive/[year]/` with a year → `archive/2021/`. */
export function fill(pattern: string, params: Params): string {
  let path = '';
  // What stands between places, and after each of them whether it takes a rest, and its name.
  const parts = partsOf(pattern);
  for (let at = 0; at < parts.length; at += 3) {
    const name = parts[at + 2];
    path += (parts[at] ?? '') + (name === undefined ? '' : (params[name] ?? ''));
  }
  return path.replace('//', '/');
}

const known = new Map<string, readonly (string | undefined)[]>();

/** A pattern taken apart, once: a page names dozens of addresses. */
function partsOf(pattern: string): readonly (string | undefined)[] {
  const parts = known.get(pattern) ?? pattern.split(PLACE);
  known.set(pattern, parts);
  return parts;
}

/** Fits all paths, without slashes at their ends, that a pattern may have; groups are its places. */
export function expressionOf(pattern: string): RegExp {
  const [first = '', ...parts] = pattern.replace(/\/$/, '').split(PLACE);
  let source = RegExp.escape(first);
  for (let at = 0; at < parts.length; at += 3) {
    const [rest, name, literal] = parts.slice(at, at + 3);
    const group = `(?<${name}>${SHAPES[name!] ?? (rest ? '.+' : '[^/]+')})`;
    // The first page of a list has no number, nor the slash before it.
    if (rest && name === 'list') {
      // The list of the whole site is at the top.
      source += `(?:${group}/)?${RegExp.escape(literal!.slice(1))}`;
      continue;
    }
    const isNumber = rest && name === 'page';
    source = isNumber ? `${source.replace(/(?:\\?\/|\\x2f)$/, '')}(?:/${group})?` : source + group;
    source += literal ? RegExp.escape(literal) : '';
  }
  return new RegExp(`^${source}$`, 'u');
}

export const isPage = (pattern: string): boolean => pattern === '' || pattern.endsWith('/');

/** Whether a pattern stands for more than one path. */
export const isMany = (pattern: string): boolean => PLACE.test(pattern);

/** The file of a site that holds what is at a path. */
export const fileAt = (path: string): string => (isPage(path) ? `${path}index.html` : path);
