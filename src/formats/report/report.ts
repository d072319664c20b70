import type { Problem } from '../../briefing/problem.ts';

/** What is told of problems, whoever reads it. */
export interface Report {
  problems: readonly Problem[];
  /** Gives the text of a file, or an empty text when it cannot be read. */
  text: (file: string) => string;
}

/** Gives text that a terminal or the log of a build service may show as it is. */
export type Reporter = (report: Report) => string;
