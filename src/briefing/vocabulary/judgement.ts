import { z } from 'zod';
import { text, type VocabularyEntry } from './entry.ts';

/** After ICD 203 (Analytic Standards): each term and the percentages it stands for. */
export const likelihoods = {
  'almost no chance': [1, 5],
  'very unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly even chance': [45, 55],
  likely: [55, 80],
  'very likely': [80, 95],
  'almost certain': [95, 99],
} as const satisfies Record<string, readonly [number, number]>;

export type Likelihood = keyof typeof likelihoods;

const props = z.strictObject({
  likelihood: z.enum(Object.keys(likelihoods) as [Likelihood, ...Likelihood[]], {
    error: `must be one of: ${Object.keys(likelihoods).join(', ')}`,
  }),
  confidence: z
    .enum(['low', 'moderate', 'high'], { error: 'must be low, moderate or high' })
    .optional(),
  by: text.optional(),
});

export const Judgement = {
  about: 'How likely something is, in the seven terms of ICD 203, and how sure its author is.',
  props,
  children: 'required',
  facts: (stated, words) => {
    const { likelihood, confidence, by } = stated as z.output<typeof props>;
    return {
      judgement: { likelihood, ...(confidence && { confidence }), ...(by && { by }), text: words },
    };
  },
  words: ({ likelihood, confidence, by }, { messages }) => ({
    label: messages.judgement,
    likelihood: messages.likelihood[likelihood as Likelihood],
    percent: `(${likelihoods[likelihood as Likelihood].join('–')} %)`,
    confidence: confidence && messages.confidence[confidence as keyof typeof messages.confidence],
    by,
  }),
} as const satisfies VocabularyEntry;
