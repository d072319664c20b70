import { z } from 'zod';
import { languageTag, text, time, webAddress } from './vocabulary/field-types.ts';
import { proseFieldsOf, sentenceFieldsOf } from './vocabulary/prose.ts';
import { reservedFor } from './addresses/reserved-names.ts';
import { parseDay, parseEmbargo, parseMoment } from './time/timestamp.ts';
import { aliasPath } from './addresses/alias.ts';

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

/** A text that readers read as the writer wrote it. */
const prose = text.meta({ prose: true });

/** What somebody or something is called. */
const name = text.meta({ prose: 'name' });

const briefingId = text
  .transform((value) => value.replace(/^\/?(?:briefings\/)?|\/$/g, '').normalize('NFC'))
  .meta({ description: 'The path of a briefing below briefings/, such as 2021/biden-putin-call.' });

/** Says which part of an old address no page may be called; `undefined` where there is none. */
function reservedIn(alias: string): string | undefined {
  for (const segment of aliasPath(alias)?.split('/') ?? []) {
    const why = reservedFor(segment);
    if (why) return `cannot have "${segment}" in it: ${why}`;
  }
  return undefined;
}

const asList = (value: unknown) =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

const names = z.preprocess(asList, z.array(name));

const person = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject(
    { name, desk: name.optional(), url: webAddress.optional() },
    { error: 'must be a name, or { name, desk, url }' },
  ),
);

/**
 * The schema of front matter, for one site.
 * Times come out as `Moment` or `Day`, lists as lists, a single author as a list of one.
 */
export function frontMatterSchema({ zone, kinds }: SchemaFacts) {
  const moment = time((value) => parseMoment(value, zone), zone, '2021-12-31T05:13');
  const embargo = time((value) => parseEmbargo(value, zone), zone, '2021-12-31T05:13');
  const day = time((value) => parseDay(value, zone), zone, '2021-12-31');
  const dayOnly = day.transform((value) => value.day);
  return z.strictObject({
    title: prose.meta({ description: 'title is the headline.' }),
    date: day.meta({
      description:
        'date is when it was first published: a day such as 2021-12-31, or a timestamp such as 2021-12-31T05:13.',
    }),
    author: z.preprocess(asList, z.array(person).min(1, 'must name somebody')).meta({
      description: 'author is a name, { name, desk, url }, or a list of either.',
      prose: 'name',
    }),
    status: moment.meta({
      description:
        'status is the time as of which the briefing holds, to the minute: 2021-12-31T05:13, with an offset such as +01:00 or Z if it is not in the site’s time zone.',
    }),
    kind: z
      .enum(kinds as [string, ...string[]], { error: `must be one of: ${kinds.join(', ')}` })
      .default(kinds[0]!)
      .meta({ description: 'kind is one of the kinds named in src/site.ts.' }),
    summary: prose.optional().meta({
      description: 'summary is the lede; without it the first paragraph serves.',
    }),
    topics: names.default([]).meta({ description: 'topics is a list of subjects.' }),
    places: names.default([]).meta({ description: 'places is a list of place names.' }),
    image: z
      .strictObject(
        {
          src: text,
          alt: z.string({ error: 'must be text; put it in quotes' }).meta({ prose: true }),
          caption: prose.optional(),
          credit: name.optional(),
        },
        { error: 'must be { src, alt, caption, credit }' },
      )
      .optional()
      .meta({
        description:
          'image is the lead picture: { src, alt, caption, credit }; src is a file beside the briefing or, as /picture.jpg, in public/; alt says what it shows.',
      }),
    sources: z
      .preprocess(
        asList,
        z.array(
          z.strictObject({
            id: text.refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), {
              error: 'must be lower-case words joined by hyphens',
            }),
            title: prose,
            url: webAddress.optional(),
            publisher: name.optional(),
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
            note: prose,
          }),
        ),
      )
      .default([])
      .meta({
        description:
          'changes is a list of { at, type, note }: what each new status brought; at is a timestamp such as 2027-01-01T06:00, type is update or correction.',
      }),
    withdrawn: z
      .preprocess(
        asList,
        z.array(
          z.strictObject({ status: moment.optional(), at: moment, reason: prose }).meta({
            description: 'An entry of withdrawn is { status, at, reason }.',
          }),
        ),
      )
      .default([])
      .meta({
        description:
          'withdrawn takes revisions back: a list of { status, at, reason }; without status it takes back the whole briefing.',
      }),
    reviewBy: dayOnly.optional().meta({
      description:
        'reviewBy is the day, such as 2027-01-01, after which the page says that it is due for review.',
    }),
    supersedes: briefingId.optional().meta({
      description: 'supersedes is the id of the briefing that this one replaces.',
    }),
    lang: languageTag
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
    embargo: embargo.optional().meta({
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
              abort: true,
            })
            .refine((value) => reservedIn(value) === undefined, {
              error: ({ input }) => reservedIn(String(input))!,
            }),
        ),
      )
      .default([])
      .meta({ description: 'aliases is a list of old addresses that redirect here.' }),
  });
}

const anySchema = frontMatterSchema({ zone: 'UTC', kinds: ['briefing'] });

/** The fields, also of authors, sources and the like, in which readers read what the writer wrote. */
export const proseFields = proseFieldsOf(anySchema);
/** Those among them that hold sentences, not names. */
export const sentenceFields = sentenceFieldsOf(anySchema);

export type FrontMatterSchema = ReturnType<typeof frontMatterSchema>;
export type FrontMatter = z.output<FrontMatterSchema>;
