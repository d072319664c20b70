import { z } from 'zod';
import { endsBefore } from '../time/vague.ts';
import { text, when, type VocabularyEntry } from './entry.ts';

const props = z
  .strictObject({ at: when, until: when.optional(), place: text.optional() })
  .refine(({ at, until }) => until === undefined || !endsBefore(until, at), {
    error: 'is earlier than at; mend the one that is wrong, or exchange them',
    path: ['until'],
  });

export const Event = {
  about: 'Something that happened or is announced, with its time and place.',
  props,
  children: 'required',
  within: 'Timeline',
  facts: (stated, words) => {
    const { at, until, place } = stated as z.output<typeof props>;
    return { event: { at, ...(until && { until }), ...(place && { place }), text: words } };
  },
  says: 'before',
  words: ({ at = '', until, place }, say) => ({ time: say.time(at, until), place }),
} as const satisfies VocabularyEntry;
