import { z } from 'zod';
import { prose, text, when, type VocabularyEntry } from './entry.ts';
import { webAddress } from './field-types.ts';

export const Quote = {
  about: 'Words somebody said or wrote, verbatim.',
  props: z.strictObject({
    by: text,
    role: prose.optional(),
    via: text.optional(),
    href: webAddress.optional(),
    date: when.optional(),
  }),
  children: 'required',
  words: ({ by, role, via, date }, say) => ({ by, role, via, date: date && say.time(date) }),
} as const satisfies VocabularyEntry;
