import { z } from 'zod';
import { alone, prose, text, type VocabularyEntry } from './entry.ts';

export const Figure = {
  about: 'A picture beside the briefing, with its caption and credit.',
  props: z
    .strictObject({
      src: text,
      alt: z.string({ error: 'needs a value in quotes' }).meta({ prose: true }).optional(),
      caption: prose.optional(),
      credit: text.optional(),
      wide: alone.optional(),
      decorative: alone.optional(),
    })
    .refine(({ alt, decorative }) => alt !== undefined || decorative, {
      error: 'must say what the picture shows',
      path: ['alt'],
    })
    .refine(({ alt, decorative }) => !alt || !decorative, {
      error: 'has no use in a decorative picture; take one of the two out',
      path: ['alt'],
    }),
  children: 'none',
  files: { src: 'picture' },
  needsAlt: ({ decorative }) => decorative === undefined,
  words: ({ alt, caption, credit }) => ({ alt, caption, credit }),
} as const satisfies VocabularyEntry;
