import { z } from 'zod';
import { offsetsAround, parseDay, parseMoment, type TimeFault } from './status.ts';
import { aliasPath } from './urls.ts';

/**
 * The front matter of a briefing, and the writers' manual of it: each field says in one plain
 * sentence what it is for, and that sentence is also the hint when a value does not fit.
 */

/** What of the site shapes front matter. */
export interface SchemaFacts {
  /** IANA zone of times without an offset. */
  zone: string;
  /** The kinds that `src/site.ts` names; the first is the default. */
  kinds: readonly string[];
}

/** What is wrong with a date or time; `form` is the notation that is wanted. */
const faults = (form: string): Record<TimeFault, string> => ({
  'not-a-time': 'is not a date or time that exists',
  'no-time-of-day': `names a day, but not the time of day, as ${form} does`,
  'other-notation': `is not a ${form.includes('T') ? 'time' : 'date'} written like ${form}`,
  ambiguous: 'happened twice that day, because the clocks were put back',
  impossible: 'never happened, because the clocks were put forward',
});

const text = z
  .string({ error: 'must be text; put it in quotes' })
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', { error: 'must not be empty', abort: true })
  .refine((value) => value.isWellFormed(), {
    error: 'has half of a character, such as an emoji that was cut in two; write it whole',
    abort: true,
  });

/** Only web addresses: a briefing must not carry a script in a link. */
export const webAddress = text.refine((value) => /^https?:\/\/[^\s/]/i.test(value), {
  error: 'must be a web address that begins with https:// or http://',
});

/** Some tags look like one and are none: `zh-CN-TW` names two regions, and Intl throws at it. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const briefingId = text
  .transform((value) => value.replace(/^\/?(?:briefings\/)?|\/$/g, '').normalize('NFC'))
  .meta({ description: 'The path of a briefing below briefings/, such as 2021/biden-putin-call.' });

const asList = (value: unknown) =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

const names = z.preprocess(asList, z.array(text));

function offsetHint(written: string, zone: string): string {
  const [before, after] = offsetsAround(written, zone);
  return `Say with its offset from UTC which hour is meant: ${written}${before} before the clocks were changed, or ${written}${after} after it.`;
}

function time<Parsed extends object>(
  read: (value: string) => Parsed | TimeFault,
  zone: string,
  form: string,
) {
  const messages = faults(form);
  return z.string({ error: 'must be a date or time' }).transform((value, context): Parsed => {
    const parsed = read(value);
    if (typeof parsed === 'object') return parsed;
    const ofZone = parsed === 'ambiguous' || parsed === 'impossible';
    context.issues.push({
      code: 'custom',
      message: `"${value}"${ofZone ? ` in ${zone}` : ''} ${messages[parsed]}`,
      input: value,
      params: ofZone ? { name: `${parsed}-time`, hint: offsetHint(value.trim(), zone) } : {},
    });
    return z.NEVER;
  });
}

const person = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject(
    { name: text, desk: text.optional(), url: webAddress.optional() },
    { error: 'must be a name, or { name, desk, url }' },
  ),
);

/**
 * The schema of front matter, for one site.
 * Times come out as `Moment` or `Day`, lists as lists, a single author as a list of one.
 */
export function frontMatterSchema({ zone, kinds }: SchemaFacts) {
  const moment = time((value) => parseMoment(value, zone), zone, '2021-12-31T05:13');
  const day = time((value) => parseDay(value, zone), zone, '2021-12-31');
  const dayOnly = day.transform((value) => value.day);
  return z.strictObject({
    title: text.meta({ description: 'title is the headline.' }),
    date: day.meta({
      description:
        'date is when it was first published: a day such as 2021-12-31, or a timestamp such as 2021-12-31T05:13.',
    }),
    author: z.preprocess(asList, z.array(person).min(1, 'must name somebody')).meta({
      description: 'author is a name, { name, desk, url }, or a list of either.',
    }),
    status: moment.meta({
      description:
        'status is the time as of which the briefing holds, to the minute: 2021-12-31T05:13, with an offset such as +01:00 or Z if it is not in the site’s time zone.',
    }),
    kind: z
      .enum(kinds as [string, ...string[]], { error: `must be one of: ${kinds.join(', ')}` })
      .default(kinds[0]!)
      .meta({ description: 'kind is one of the kinds named in src/site.ts.' }),
    summary: text.optional().meta({
      description: 'summary is the lede; without it the first paragraph serves.',
    }),
    topics: names.default([]).meta({ description: 'topics is a list of subjects.' }),
    places: names.default([]).meta({ description: 'places is a list of place names.' }),
    image: z
      .strictObject(
        {
          src: text,
          alt: z.string({ error: 'must be text; put it in quotes' }),
          caption: text.optional(),
          credit: text.optional(),
        },
        { error: 'must be { src, alt, caption, credit }' },
      )
      .optional()
      .meta({
        description:
          'image is the lead picture: { src, alt, caption, credit }; src is a file beside the briefing, alt says what it shows.',
      }),
    sources: z
      .preprocess(
        asList,
        z.array(
          z.strictObject({
            id: text.refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), {
              error: 'must be lower-case words joined by hyphens',
            }),
            title: text,
            url: webAddress.optional(),
            publisher: text.optional(),
            published: dayOnly.optional(),
            accessed: dayOnly.optional(),
            archived: webAddress.optional(),
          }),
        ),
      )
      .default([])
      .meta({
        description:
          'sources is a list of { id, title, url, publisher, published, accessed, archived }; <Cite source="id" /> points at one; published and accessed are days such as 2027-01-01.',
      }),
    changes: z
      .preprocess(
        asList,
        z.array(
          z.strictObject({
            at: moment,
            type: z.enum(['update', 'correction'], { error: 'must be update or correction' }),
            note: text,
          }),
        ),
      )
      .default([])
      .meta({
        description:
          'changes is a list of { at, type, note }: what each new status brought; at is a timestamp such as 2027-01-01T06:00, type is update or correction.',
      }),
    reviewBy: dayOnly.optional().meta({
      description:
        'reviewBy is the day, such as 2027-01-01, after which the page says that it is due for review.',
    }),
    supersedes: briefingId.optional().meta({
      description: 'supersedes is the id of the briefing that this one replaces.',
    }),
    lang: z
      .string({ error: 'must be a language tag' })
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
        error: 'must be a language tag such as de or de-AT',
        abort: true,
      })
      .refine(isLanguage, { error: 'must be a language tag such as de, de-AT or zh-Hant-TW' })
      .optional()
      .meta({ description: 'lang is the language of the briefing (BCP 47), such as de.' }),
    dir: z
      .enum(['ltr', 'rtl'], { error: 'must be ltr or rtl' })
      .optional()
      .meta({ description: 'dir is the direction of its script: ltr or rtl.' }),
    translationOf: briefingId.optional().meta({
      description: 'translationOf is the id of the briefing that this one translates.',
    }),
    draft: z
      .boolean({ error: 'must be true or false' })
      .default(false)
      .meta({ description: 'draft: true keeps the briefing out of every build.' }),
    embargo: moment.optional().meta({
      description:
        'embargo is a timestamp such as 2027-01-01T06:00; before it, nothing of the briefing is in any build.',
    }),
    aliases: z
      .preprocess(
        asList,
        z.array(
          text
            .refine((value) => !/^([a-z][a-z\d+.-]*:)?\/\//i.test(value), {
              error: 'must be a path on this site without its host, such as /old/address/',
              abort: true,
            })
            .refine((value) => /^\/?[^\s?#\\]+$/.test(value) && aliasPath(value) !== undefined, {
              error: 'must be a path on this site, such as /old/address/',
            }),
        ),
      )
      .default([])
      .meta({ description: 'aliases is a list of old addresses that redirect here.' }),
  });
}

/** The fields, also of authors, sources and the like, in which readers read what the writer wrote. */
export const proseFields: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'author',
  'name',
  'desk',
  'topics',
  'places',
  'alt',
  'caption',
  'credit',
  'publisher',
  'note',
]);

export type FrontMatterSchema = ReturnType<typeof frontMatterSchema>;
export type FrontMatter = z.output<FrontMatterSchema>;
