import { isTooLong, LONGEST_SEGMENT, slug } from './segment.ts';
import { expressionOf } from './patterns.ts';
import { kinds, sitePages } from './site-pages.ts';

/** How a file's path becomes the id of a briefing. */

const SEGMENT = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

/**
 * `2021/biden-putin-call.mdx` → `2021/biden-putin-call`; `guide/index.mdx` → `guide`. In NFC,
 * as browsers write addresses: macOS names files in either form.
 */
export function idOf(path: string): string {
  return path
    .replace(/\.(mdx|md)$/, '')
    .replace(/(^|\/)index$/, '')
    .normalize('NFC');
}

/** A file's path from the project's root → its path below `briefings/`. */
export const pathBelow = (file: string): string => file.replace(/^briefings\//, '');

/** Files and folders beginning with `_` or `.` are not briefings; nor is any other file type. */
export function isBriefing(path: string): boolean {
  return /\.(mdx|md)$/.test(path) && !path.split('/').some((part) => /^[_.]/.test(part));
}

/** What is wrong with an id and what to call the file instead, or `undefined` if it is fine. */
export function idFault(id: string): { message: string; hint: string } | undefined {
  const parts = id.split('/');
  const odd = parts.find((part) => !SEGMENT.test(part));
  if (odd !== undefined) {
    const better = parts.map(slug);
    return {
      message: `"${odd}" cannot stand in an address: use lower-case words joined by hyphens`,
      hint: better.every(Boolean)
        ? `Rename it, for example to ${better.join('/')}.`
        : nameless(odd),
    };
  }
  const long = parts.find(isTooLong);
  if (long !== undefined) {
    return {
      message: `"${long.slice(0, 30)}…" is too long for an address, which takes ${LONGEST_SEGMENT} bytes between two slashes`,
      hint: 'Give the file or folder a shorter name; letters outside of ASCII count for two or more.',
    };
  }
  const last = parts.at(-1)!;
  if (parts.includes('at') || last === 'changes' || isBelow(id)) {
    return {
      message: `"${id}" is the address of a page that Dateline makes itself`,
      hint: 'Give the file or folder another name; "changes" and "at" are taken.',
    };
  }
  if (parts.length === 1 && /^\d+$/.test(last)) {
    return {
      message: `/briefings/${last}/ is the address of a page of the list of briefings`,
      hint: 'Add a word to the name of the file, or put it into a folder.',
    };
  }
  return undefined;
}

/** Pages that belong to a briefing, such as what changed in it. */
const below = kinds
  .filter(
    ({ pattern }) =>
      pattern.startsWith(`${sitePages.briefing.pattern}`) && pattern !== sitePages.briefing.pattern,
  )
  .map(({ pattern }) => expressionOf(pattern));

const isBelow = (id: string): boolean =>
  below.some((expression) => expression.test(`briefings/${id}`));

const nameless = (part: string): string =>
  part === ''
    ? 'Put the file into a folder, or give it another name.'
    : `Give "${part}" a name with a letter or a digit.`;
