import type { Reading } from '../briefing.ts';
import type { Problem } from '../problem.ts';

/** A rule that looks at all briefings together. */
export type Check = (readings: readonly Reading[]) => Problem[];
