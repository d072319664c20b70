import { z } from 'zod';
import type { VocabularyEntry } from './entry.ts';

export const Note = {
  about: 'An aside: background, a caveat, or an assessment.',
  props: z.strictObject({
    type: z
      .enum(['background', 'caveat', 'assessment'], {
        error: 'must be background, caveat or assessment',
      })
      .default('background'),
  }),
  children: 'required',
  words: ({ type }, { messages }) => ({
    label: messages.note[(type ?? 'background') as keyof typeof messages.note],
  }),
} as const satisfies VocabularyEntry;
