import type { PageFacts } from './briefing.ts';
import type { Past } from './past.ts';
import type { Size } from './picture.ts';
import type { Problem } from './problem.ts';

/** A briefing as the loader hands it to pages. */
export interface Entry {
  id: string;
  file: string;
  /** The name under which its compiled body is kept. */
  body: string;
  /** Missing when front matter is too broken to say what the briefing is. */
  facts?: PageFacts;
  problems: Problem[];
  /** Missing when it shows no drawing. */
  drawings?: Record<string, Size>;
  /** Missing where its history was not read. */
  past?: Past;
}
