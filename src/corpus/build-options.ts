import type { Site } from '../site.ts';

/** What the doors of a build need to know. */
export interface Options {
  site: Site;
  /** The project's folder. */
  root: URL;
  /** The present, UTC, RFC 3339. */
  now: string;
}
