import { z } from 'zod';
import { webAddress } from './field-types.ts';
import { endsBefore, vagueTime } from './time/vague.ts';

/**
 * The components that writers may use in a body. Each entry is the component's schema, its
 * documentation and the source of its error messages. All values are literal text.
 */

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

const text = z.string({ error: 'needs a value in quotes' }).trim().min(1, 'must not be empty');
const when = vagueTime(text);
const file = text;
/** A file of one kind; what has a scheme is no file, and is judged as an address. */
const fileOf = (endings: string, error: string) =>
  file.regex(new RegExp(`^[a-z][a-z0-9+.-]*:|\\.(${endings})$`, 'i'), { error });
const film = fileOf('mp4|webm', 'must be a film in MP4 or WebM');
const captions = fileOf('vtt', 'must be a file of WebVTT, which ends in .vtt');

/** What is known of a component. */
export interface Entry {
  /** One sentence for writers. */
  about: string;
  props: z.ZodObject;
  /** Whether something must or may stand between its tags. */
  children: 'required' | 'optional' | 'none';
  /** Stands within a line of text. */
  inline?: boolean;
  /** Which component it must stand in. */
  within?: string;
  /** The only component that may stand between its tags, and no text. */
  holds?: string;
}

export const vocabulary = {
  KeyPoints: {
    about: 'The points a hurried reader takes away: a Markdown list.',
    props: z.strictObject({ title: text.optional() }),
    children: 'required',
  },
  Quote: {
    about: 'Words somebody said or wrote, verbatim.',
    props: z.strictObject({
      by: text,
      role: text.optional(),
      via: text.optional(),
      href: webAddress.optional(),
      date: when.optional(),
    }),
    children: 'required',
  },
  Figure: {
    about: 'A picture beside the briefing, with its caption and credit.',
    props: z
      .strictObject({
        src: file,
        alt: z.string({ error: 'needs a value in quotes' }).optional(),
        caption: text.optional(),
        credit: text.optional(),
        wide: z.literal(true, { error: 'stands alone, without a value' }).optional(),
        decorative: z.literal(true, { error: 'stands alone, without a value' }).optional(),
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
  },
  Video: {
    about: 'A film beside the briefing (src), or a link to its broadcaster (href).',
    props: z
      .strictObject({
        src: film.optional(),
        href: webAddress.optional(),
        poster: file.optional(),
        caption: text.optional(),
        credit: text.optional(),
        programme: text.optional(),
        aired: when.optional(),
        transcript: text.optional(),
        captions: captions.optional(),
      })
      .refine((props) => (props.src === undefined) !== (props.href === undefined), {
        error: 'needs either src (a file beside the briefing) or href (a web address), not both',
      }),
    children: 'none',
  },
  Timeline: {
    about: 'A list of <Event>s in order.',
    props: z.strictObject({}),
    children: 'required',
    holds: 'Event',
  },
  Event: {
    about: 'Something that happened or is announced, with its time and place.',
    props: z
      .strictObject({ at: when, until: when.optional(), place: text.optional() })
      .refine(({ at, until }) => until === undefined || !endsBefore(until, at), {
        error: 'is earlier than at; mend the one that is wrong, or exchange them',
        path: ['until'],
      }),
    children: 'required',
    within: 'Timeline',
  },
  Note: {
    about: 'An aside: background, a caveat, or an assessment.',
    props: z.strictObject({
      type: z
        .enum(['background', 'caveat', 'assessment'], {
          error: 'must be background, caveat or assessment',
        })
        .default('background'),
    }),
    children: 'required',
  },
  Cite: {
    about: 'A reference to one of the briefing’s sources.',
    props: z.strictObject({ source: text }),
    children: 'none',
    inline: true,
  },
  Judgement: {
    about: 'How likely something is, in the seven terms of ICD 203, and how sure its author is.',
    props: z.strictObject({
      likelihood: z.enum(Object.keys(likelihoods) as [Likelihood, ...Likelihood[]], {
        error: `must be one of: ${Object.keys(likelihoods).join(', ')}`,
      }),
      confidence: z
        .enum(['low', 'moderate', 'high'], { error: 'must be low, moderate or high' })
        .optional(),
      by: text.optional(),
    }),
    children: 'required',
  },
} as const satisfies Record<string, Entry>;

export type ComponentName = keyof typeof vocabulary;

/** Looks a component up by the name a writer used; `undefined` when there is none. */
export function component(name: string): Entry | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : undefined;
}
