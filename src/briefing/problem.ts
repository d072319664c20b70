import type { Place } from './place.ts';

/**
 * A problem is something a writer can mend. It has a stable name, a place and a hint;
 * whoever finds one goes on looking, and reporters only format what was found.
 */

/** Every name a problem can have. Names are stable: people search for them and tools filter by them. */
export const problemNames = [
  'alias-conflict',
  'ambiguous-time',
  'broken-anchor',
  'broken-link',
  'card-script',
  'code-expression',
  'code-import',
  'control-character',
  'duplicate-field',
  'duplicate-id',
  'duplicate-source',
  'empty-file',
  'event-handler',
  'file-encoding',
  'file-too-large',
  'heading-level',
  'history-order',
  'ignored-file',
  'impossible-time',
  'internal-error',
  'invalid-field',
  'invalid-formula',
  'invalid-front-matter',
  'invalid-id',
  'invalid-picture',
  'invalid-prop',
  'missing-alt',
  'missing-field',
  'missing-file',
  'missing-front-matter',
  'near-duplicate-name',
  'no-history',
  'outside-briefings',
  'remote-picture',
  'same-language',
  'shared-address',
  'status-behind',
  'stray-markdown',
  'supersedes-cycle',
  'syntax-error',
  'time-limit',
  'time-order',
  'unknown-briefing',
  'unknown-component',
  'unknown-field',
  'unknown-language',
  'unknown-prop',
  'unknown-revision',
  'unknown-source',
  'unsafe-address',
  'unsafe-element',
  'unsafe-picture',
  'was-published',
  'withheld-revision',
] as const;

export type ProblemName = (typeof problemNames)[number];

/** An `error` stops a build; a `warning` is printed and lets it go on. */
export type Severity = 'error' | 'warning';

export interface Problem extends Place {
  name: ProblemName;
  severity: Severity;
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** What happened, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  hint: string;
}

/** What a finder of problems hands over; severity is `error` unless it says otherwise. */
export interface Finding {
  name: ProblemName;
  at?: Place;
  message: string;
  hint: string;
  severity?: Severity;
}

/** What is wrong with a thing that a briefing may name in many places, and says which it is. */
const nameOneThing: ReadonlySet<ProblemName> = new Set<ProblemName>([
  'broken-anchor',
  'broken-link',
  'missing-file',
  'outside-briefings',
  'unknown-component',
  'unknown-source',
  'unsafe-address',
]);

/** Collects the problems of one file, in the order in which they are found. */
export class Problems {
  readonly list: Problem[] = [];
  readonly file: string;

  /** `file` is the path from the project's root, with forward slashes. */
  constructor(file: string) {
    this.file = file;
  }

  add({ name, at, message, hint, severity = 'error' }: Finding): void {
    const { line, column } = at ?? { line: 1, column: 1 };
    this.list.push({ name, severity, file: this.file, line, column, message, hint });
  }

  /**
   * Keeps the first of problems that say the same, with the number of the others: of warnings,
   * and of errors that are one slip in many places. All other errors are mended one by one.
   */
  fold(): void {
    const key = (one: Problem) =>
      one.severity === 'warning' || nameOneThing.has(one.name)
        ? [one.severity, one.name, one.message].join('\n')
        : one;
    const groups = Map.groupBy(this.list, key);
    const folded = [...groups.values()].map((group) => {
      const first = group.toSorted(byPlace)[0]!;
      const more = group.length > 1 ? ` (and ${group.length - 1} more in this file)` : '';
      return { ...first, message: first.message + more };
    });
    this.list.splice(0, this.list.length, ...folded);
  }
}

/** Sorts by file, then by place, so that a report reads like the files do. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.name < b.name ? -1 : 1);
}

/** Whether any of these problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
