import { z } from 'zod';
import { text, type VocabularyEntry } from './entry.ts';

export const Cite = {
  about: 'A reference to one of the briefing’s sources.',
  props: z.strictObject({ source: text }),
  children: 'none',
  inline: true,
  cites: 'source',
} as const satisfies VocabularyEntry;
