import { z } from 'zod';
import type { VocabularyEntry } from './entry.ts';

export const Timeline = {
  about: 'A list of <Event>s in order.',
  props: z.strictObject({}),
  children: 'required',
  holds: 'Event',
} as const satisfies VocabularyEntry;
