import { Cite } from './cite.ts';
import type { VocabularyEntry } from './entry.ts';
import { Event } from './event.ts';
import { Figure } from './figure.ts';
import { Judgement } from './judgement.ts';
import { KeyPoints } from './key-points.ts';
import { Note } from './note.ts';
import { Quote } from './quote.ts';
import { Timeline } from './timeline.ts';
import { Video } from './video.ts';

/**
 * The components that writers may use in a body. Each has a file with its schema, its
 * documentation, the source of its error messages and what it states.
 */
export const vocabulary = {
  KeyPoints,
  Quote,
  Figure,
  Video,
  Timeline,
  Event,
  Note,
  Cite,
  Judgement,
} as const satisfies Record<string, VocabularyEntry>;

export type ComponentName = keyof typeof vocabulary;

/** Looks a component up by the name a writer used; `undefined` when there is none. */
export function component(name: string): VocabularyEntry | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : undefined;
}
