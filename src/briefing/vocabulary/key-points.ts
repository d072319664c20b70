import { z } from 'zod';
import { prose, type VocabularyEntry } from './entry.ts';

export const KeyPoints = {
  about: 'The points a hurried reader takes away: a Markdown list.',
  props: z.strictObject({ title: prose.optional() }),
  children: 'required',
  words: ({ title }, { messages }) => ({ label: messages.keyPoints, heading: title }),
} as const satisfies VocabularyEntry;
