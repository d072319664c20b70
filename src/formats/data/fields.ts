import { z } from 'zod';

/** Kinds of values that data have. */

export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/)
  .meta({ description: 'UTC, RFC 3339 to the minute.' });
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const address = z.url().meta({ description: 'An absolute address.' });
export const text = z.string().min(1);
export const language = text.meta({ description: 'BCP 47.' });
export const count = z.int().min(0);

export const named = z.object({
  name: text,
  url: address.meta({ description: 'Its page of this site.' }),
});
export const withdrawal = z.object({ at: instant, reason: text });
export const card = z.object({ url: address, width: count, height: count, alt: text });
export const change = z.object({ at: instant, type: z.enum(['update', 'correction']), note: text });
export const source = z.object({
  id: text,
  title: text,
  url: address.optional(),
  publisher: text.optional(),
  published: day.optional(),
  accessed: day.optional(),
  archived: address.optional(),
});

const block = z.object({
  kind: text,
  text: z.string(),
  cells: z.array(z.string()).optional(),
  columns: z.array(z.string()).optional(),
  links: z.array(text).optional(),
  identity: z.string().optional(),
});

/** A sentence that is judged, in the words of the vocabulary. */
const judgement = z.object({ text, likelihood: text, confidence: text.optional() });

/** What of a revision is compared with another. */
export const comparedFields = {
  fields: z.object({ title: text, lede: z.string(), authors: text, kind: text }),
  judgements: z.array(judgement),
  lists: z.object({ sources: z.array(block), events: z.array(block) }),
  blocks: z.array(block).meta({ description: 'What a reader of its page reads, in that order.' }),
};
