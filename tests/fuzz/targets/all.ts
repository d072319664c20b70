import { checkBriefing, checkEarlier, checkFrontMatter } from './briefing.ts';
import { checkCard } from './card.ts';
import { checkDrawing } from './drawing.ts';
import { checkFeed, checkSearch } from './formats.ts';

/** Reads a text as Dateline does, and says what must not have come of it. */
export type Target = (text: string, path: string) => Promise<string[]> | string[];

export const targets = {
  briefing: checkBriefing,
  earlier: checkEarlier,
  frontMatter: checkFrontMatter,
  drawing: checkDrawing,
  search: checkSearch,
  feed: checkFeed,
  card: checkCard,
} satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;
